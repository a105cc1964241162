import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Engine } from '../database/engines'
import { runnable } from '../support/run/process'

export interface Answer {
  email: string
  status: string
}
export interface Signer {
  process: ChildProcess
  answers: Answer[]
  /** When every line that it printed has been read. */
  ended: Promise<unknown>
}

/** Starts a process of `signer.ts`; resolves when it stands ready. */
export async function startSigner(
  options: Engine['options'],
  way: ['together' | 'without looking again', prefix: string, count: number] | ['on and on', prefix: string],
): Promise<Signer> {
  const args = [await runnable('tests/load/signer.ts'), JSON.stringify(options), ...way.map(String)]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const answers: Answer[] = []
  const ended = Promise.all([once(lines, 'close'), once(child, 'exit')])
  await Promise.race([once(lines, 'line'), ended.then(() => Promise.reject(new Error('The signer stopped before it began')))])
  lines.on('line', (line) => answers.push(JSON.parse(line)))
  return { process: child, answers, ended }
}

export const begin = ({ process }: Signer): void => void process.stdin?.write('go\n')
