/** What the commands have in common: settings that are checked, trouble in words, an exit code. */
import type { Outcome } from '../../lib/publishing/outcome'
import { report } from '../../lib/publishing/report'
import { type Settings, settings } from '../../lib/settings'
import { troubleInWords } from '../../server/process/operator-errors'

/** Runs a command, which returns its exit code. What an operator can mend is one message; what nobody expected is shown whole. */
export async function command(work: (settings: Settings) => number | Promise<number>): Promise<void> {
  let found: Settings | undefined
  try {
    found = settings()
    process.exitCode = await work(found)
  } catch (error) {
    console.error(troubleInWords(error, found) ?? error)
    process.exitCode = 1
  }
}

/** Says what came of `what`, and returns the exit code. `took` in milliseconds. */
export function tell(outcome: Outcome, what: 'publish' | 'rollback', took: number): 0 | 1 {
  const { lines, exitCode } = report(outcome, what, took)
  for (const line of lines) exitCode === 0 ? console.log(line) : console.error(line)
  return exitCode
}
