/** Reads the live edition without end, as a server renders. Its argument: a data folder. Tells what it saw when it is asked to stop. */
import { locales } from '../../../../lib/domain/locale'
import { Reader } from '../../../../lib/editions/file/read/reader'
import { Source } from '../../../../lib/editions/file/read/source'
import { KEPT } from '../../../../lib/editions/file/write/clear'
import { now } from '../content'

const source = new Source(new Reader(process.argv[2] as string))
const seen = { renders: 0, torn: 0, errors: [] as string[], editions: new Set<number>() }
let stopped = false
process.once('SIGTERM', () => {
  stopped = true
})
process.stdout.write('up\n')
const later = () => new Promise(setImmediate)

/** One edition for all of it, over several ticks. */
async function render(): Promise<void> {
  const snapshot = source.at(now)
  const titles = new Set<string | undefined>()
  for (const slug of ['een', 'twee', 'drie']) {
    const found = snapshot.article('nl', slug)
    titles.add(found?.title)
    if (found) snapshot.document(found.document)
    await later()
  }
  for (const locale of locales) snapshot.pageOf(locale, 1)
  const listed = snapshot.newest('nl', 10).filter(({ slug }) => ['een', 'twee', 'drie'].includes(slug))
  for (const { title } of listed) titles.add(title)
  seen.renders++
  // A reader that a busy machine kept waiting for ten editions long may find its own cleared away: that is no half of one.
  const isGone = (source.reader.liveNumber() ?? 0) - snapshot.epoch.number >= KEPT - 1
  if (titles.size !== 1 && !isGone) seen.torn++
}

while (!stopped) {
  try {
    seen.editions.add(source.reader.liveNumber() ?? 0)
    await render()
  } catch (error) {
    seen.errors.push(String(error))
  }
  await later()
}
source.reader.close()
process.stdout.write(JSON.stringify({ ...seen, editions: seen.editions.size }))
