/** Keeps editions in a file without end, for tests that kill it or read beside it. Its arguments: a data folder, and how many editions. */

import { openForWriting } from '../../../../lib/editions/file/open'
import { Statements } from '../../../../lib/editions/file/statements'
import { clearEditions } from '../../../../lib/editions/file/write/clear'
import type { Edition } from '../../../../lib/editions/types'
import { article, author, edition, keep, now, site } from '../content'

const [dataDir, most = 'Infinity'] = process.argv.slice(2) as [string, string?]

const around = [site(), author('nour'), ...Array.from({ length: 9 }, (_, i) => article(`stuk-${i}`))]

/** Three articles that say the same number in every edition: who reads two numbers has read half of one. */
const numbered = (round: number) =>
  ['een', 'twee', 'drie'].map((slug) =>
    article(slug, { title: `${process.pid} ${round}`, date: now - 1000 }, { document: `${slug}-${process.pid}-${round}` }),
  )

let before: Edition | undefined
for (let round = 0; round < Number(most); round++) {
  const made = edition([...around, ...numbered(round)], now + round, before)
  keep(dataDir, made)
  // A rollback in between, as a publisher does when a page fails.
  if (before && round % 7 === 6) keep(dataDir, before)
  before = made
  const { file } = openForWriting(dataDir)
  clearEditions(new Statements(file))
  file.close()
  if (round === 0) process.stdout.write('up\n')
}
