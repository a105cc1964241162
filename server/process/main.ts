/** The server process: started by `npm start` (scripts/start.mjs) and by the tests, on a site that was built. */
import { setFlagsFromString } from 'node:v8'
import { clockIsReal } from '../../lib/clock'
import { editionsAreWhole } from '../../lib/editions/file/open'
import { readSettings, type Settings } from '../../lib/settings'
import { guardLog } from './log-gate'
import { troubleInWords } from './operator-errors'
import { type Running, serve } from './serve'
import type { WarmUp } from './warm-up'

/** Whether the file of editions can be served: one that is damaged is made anew by who has the content's tools. What is wrong with a setting `main` says. */
export function canServe(): boolean {
  try {
    return editionsAreWhole(readSettings(process.env).dataDir)
  } catch {
    return true
  }
}

/**
 * Serves until SIGTERM, SIGINT or SIGHUP. Says one clear message and exits with 1 when it cannot. `siteDir`: the folder of the
 * build; `print`: says where the site is; `warm`: what it does beside its first visitors (serve.ts).
 */
export async function main(siteDir: string, print: (line: string) => void = console.log, warm?: WarmUp): Promise<void> {
  let settings: Settings | undefined
  guardLog()
  // Otherwise V8 lets garbage pile up to gigabytes where the machine has them: the heap grows by a quarter, then it is cleared.
  setFlagsFromString('--heap-growing-percent=25')
  try {
    settings = readSettings(process.env)
    clockIsReal()
    const running = await serve(siteDir, settings, warm)
    stopOnSignals(running)
    print(`Podium staat op ${settings.siteUrl}`)
  } catch (error) {
    const words = troubleInWords(error, settings)
    console.error(words ?? error)
    process.exit(1)
  }
}

function stopOnSignals(running: Running) {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    try {
      await running.stop()
      process.exit(0)
    } catch (error) {
      console.error(error)
      process.exit(1)
    }
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
}
