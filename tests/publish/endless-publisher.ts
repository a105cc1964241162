/** A process that publishes without end, for tests that kill it. Its argument: a data folder. Says "up" after the first. */
import { clock } from '../../lib/clock'
import { currentId } from '../../lib/editions/pointer'
import { publish } from '../../lib/publishing/publish'
import { rollback } from '../../lib/publishing/rollback'
import { searchFollows } from '../../lib/search/rows/in-editions'
import { article, loadOf, magazine, now } from '../unit/editions/content'

const dataDir = process.argv[2] as string
const copyFacts = async () => []
// Every document is new each time, and old enough to be cleared away: so that a kill meets all the steps.
const entries = (round: number) =>
  magazine().map((entry) =>
    entry.type === 'Article' ? { ...entry, document: `${entry.slug}-${process.pid}-${round}` } : entry,
  )
const later = () => clock.ofFiles() + 3_600_000

for (let round = 0; ; round++) {
  const title = `Ronde ${round}`
  const load = loadOf(() => [...entries(round), article('ronde', { date: now - 1, title })])
  await publish({ dataDir, contentDir: '/nowhere', load, copyFacts, companion: searchFollows, now: later })
  if (round % 5 === 4) await rollback({ dataDir, copyFacts, companion: searchFollows, now: later })
  if (round === 0) process.stdout.write(`up ${currentId(dataDir)}\n`)
}
