/** Serves a site until the process is told to stop. */
import { clockIsReal } from '../../lib/clock'
import { readSettings, type Settings } from '../../lib/settings'
import { troubleInWords } from './operator-errors'
import { type Running, serve } from './serve'
import type { Site } from './site'

/** Serves until SIGTERM, SIGINT or SIGHUP. Says one clear message and exits with 1 when it cannot. `print`: says where the site is. */
export async function run(site: () => Site, print: (line: string) => void = console.log): Promise<void> {
  let settings: Settings | undefined
  try {
    settings = readSettings(process.env)
    clockIsReal()
    const running = await serve(site(), settings)
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
