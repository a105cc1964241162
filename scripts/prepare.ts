/** For `npm start` and `npm run dev`: the settings checked, and an edition of the content as it is now. Says what is wrong and exits with 1. */
import { ensureEdition } from '../lib/editions/publish'
import { report } from '../lib/editions/report'
import { troubleInWords } from '../lib/front/trouble'
import { readSettings, type Settings } from '../lib/settings'
import { copyFactsOf } from './lib/copy-facts'

let settings: Settings | undefined
try {
  settings = readSettings(process.env)
  const { contentDir, dataDir } = settings
  const start = performance.now()
  const outcome = await ensureEdition({ contentDir, dataDir, copyFacts: copyFactsOf(settings) })
  const { lines, exitCode } = report(outcome, 'publish', performance.now() - start)
  for (const line of lines) exitCode === 0 ? console.log(line) : console.error(line)
  process.exitCode = exitCode
} catch (error) {
  console.error(troubleInWords(error, settings) ?? error)
  process.exitCode = 1
}
