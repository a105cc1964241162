/** The one way to the log: what Next, a library or we ourselves say passes here, so that no line can be forged and no token stands in it. */
import { format } from 'node:util'
import { errorForLog, linesForLog } from '../../lib/http/log'

/** For the server's process. Commands print as they like. */
export function guardLog(): void {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const say = console[level].bind(console)
    // An error as it is would be printed with all that a database put into it.
    console[level] = (...said: unknown[]) =>
      say('%s', linesForLog(format(...said.map((one) => (one instanceof Error ? errorForLog(one) : one)))))
  }
}
