/** `npm run publish`: makes the content live as it now is. `-- --pull` after `git pull --ff-only`; `-- --rollback` goes back. */
import { publish, rollback } from '../lib/editions/publish'
import { report } from '../lib/editions/report'
import { type Settings, SettingsError, settings } from '../lib/settings'
import { copyFactsOf } from './lib/copy-facts'

const flags = ['--pull', '--rollback']
const given = process.argv.slice(2)
const unknown = given.filter((flag) => !flags.includes(flag))

/** Settings, or undefined when something is wrong with them, which is said. */
function checked(): Settings | undefined {
  try {
    return settings()
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    console.error(error.message)
    return undefined
  }
}

async function run(): Promise<number> {
  if (unknown.length > 0) {
    console.error(`Onbekend: ${unknown.join(' ')}. Je kunt meegeven: ${flags.join(' of ')}.`)
    return 1
  }
  if (given.length > 1) {
    console.error('--pull en --rollback gaan niet samen.')
    return 1
  }
  const found = checked()
  if (!found) return 1
  const { contentDir, dataDir } = found
  const start = performance.now()
  const options = { contentDir, dataDir, copyFacts: copyFactsOf(found) }
  const what = given.includes('--rollback') ? 'rollback' : 'publish'
  const outcome = what === 'rollback' ? await rollback(options) : await publish({ ...options, pull: given.includes('--pull') })
  const { lines, exitCode } = report(outcome, what, performance.now() - start)
  for (const line of lines) exitCode === 0 ? console.log(line) : console.error(line)
  return exitCode
}

process.exitCode = await run()
