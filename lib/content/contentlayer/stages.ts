import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '../../files/alive'

/** Clears away what processes that were killed left of their work. */
export function clearStages(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(/^stage-(\d+)-/.exec(name)?.[1])
    if (pid && !isAlive(pid)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}
