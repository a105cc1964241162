/** `npm run publish`: makes the content live as it now is. `-- --pull` after `git pull --ff-only`; `-- --rollback` goes back. */
import { publish } from '../lib/publishing/publish'
import { rollback } from '../lib/publishing/rollback'
import { searchFollows } from '../lib/search/rows/in-editions'
import type { Settings } from '../lib/settings'
import { command, tell } from './lib/command'
import { copyFactsOf } from './lib/facts/copy-facts'
import { deskSaysOf } from './lib/facts/desk-says'
import { sayLive } from './lib/facts/say-live'

const flags = ['--pull', '--rollback']
const given = process.argv.slice(2)
const unknown = given.filter((flag) => !flags.includes(flag))

function wrongFlags(): string | undefined {
  if (unknown.length > 0) return `Onbekend: ${unknown.join(' ')}. Je kunt meegeven: ${flags.join(' of ')}.`
  return given.length > 1 ? '--pull en --rollback gaan niet samen.' : undefined
}

async function run(settings: Settings): Promise<number> {
  const { contentDir, dataDir } = settings
  const start = performance.now()
  const options = {
    contentDir,
    dataDir,
    copyFacts: copyFactsOf(settings),
    deskSays: deskSaysOf(settings),
    companion: searchFollows,
  }
  const what = given.includes('--rollback') ? 'rollback' : 'publish'
  const outcome = what === 'rollback' ? await rollback(options) : await publish({ ...options, pull: given.includes('--pull') })
  await sayLive(outcome, settings)
  return tell(outcome, what, performance.now() - start)
}

const wrong = wrongFlags()
if (wrong) {
  console.error(wrong)
  process.exitCode = 1
} else await command(run)
