/** One process at a time: a file with the id of who holds it. One that was killed leaves a lock that is taken over. */

import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { clock } from '../clock'
import { isAlive } from './alive'
import { makeFolder } from './atomic'

/** Another process holds it. */
export class Busy extends Error {
  override name = 'Busy'
  constructor(readonly pid: number) {
    super(`process ${pid} holds the lock`)
  }
}

/** A holder touches its lock this often; one that was not touched for `STALE` belongs to a process id that was given out anew. */
const TOUCH = 30_000
const STALE = 10 * 60_000
const LOOK_AGAIN = 50

interface Waiting {
  /** At most so many milliseconds, then `Busy` is thrown. */
  patience?: number
  /** Called once when another process has the lock. */
  waits?: () => void
}

/** Does `work` while no other process holds this lock. */
export async function withLock<T>(
  file: string,
  work: () => Promise<T>,
  { patience = 20_000, waits }: Waiting = {},
): Promise<T> {
  makeFolder(dirname(file))
  for (let [end, waited] = [performance.now() + patience, false]; !take(file); waited = true) {
    if (!waited) waits?.()
    if (performance.now() > end) throw new Busy(holderOf(file) ?? 0)
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN))
  }
  // A machine that slept for long may wake up to a lock that another took over.
  const ours = () => holderOf(file) === process.pid
  const touch = setInterval(() => {
    if (ours()) utimesSync(/* turbopackIgnore: true */ file, new Date(clock.ofFiles()), new Date(clock.ofFiles()))
  }, TOUCH).unref()
  try {
    return await work()
  } finally {
    clearInterval(touch)
    if (ours()) rmSync(/* turbopackIgnore: true */ file, { force: true })
  }
}

let count = 0

/** Takes the lock if it is free. A link is made whole or not at all, so a lock always says who holds it. */
function take(file: string): boolean {
  const own = `${file}.${process.pid}.${++count}`
  writeFileSync(/* turbopackIgnore: true */ own, String(process.pid))
  try {
    if (isStale(file)) takeAway(file, `${own}.old`)
    linkSync(/* turbopackIgnore: true */ own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(/* turbopackIgnore: true */ own, { force: true })
  }
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(/* turbopackIgnore: true */ file, 'utf8'))
  } catch {
    return undefined
  }
}

function isStale(file: string): boolean {
  const holder = holderOf(file)
  const touched = statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false })?.mtimeMs
  if (holder === undefined || touched === undefined) return false
  return !isAlive(holder) || clock.ofFiles() - touched > STALE
}

/** Two may find one stale lock: who moves away a lock that turns out to be alive puts it back. */
function takeAway(file: string, aside: string): void {
  try {
    renameSync(/* turbopackIgnore: true */ file, aside)
    if (!isStale(aside)) linkSync(/* turbopackIgnore: true */ aside, file)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    rmSync(/* turbopackIgnore: true */ aside, { force: true })
  }
}
