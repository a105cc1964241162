/** What the file of editions costs (lib/editions/file): `node scripts/run.mjs scripts/bench/editions-file.ts <data folder>`. */
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { deflated } from '../../lib/editions/file/documents'
import { editionsFile, isWhole, openForWriting, truncateLog } from '../../lib/editions/file/open'
import { liveNumber } from '../../lib/editions/file/pointer'
import { editionIn } from '../../lib/editions/file/read/edition'
import { Reader } from '../../lib/editions/file/read/reader'
import { Source } from '../../lib/editions/file/read/source'
import { Statements } from '../../lib/editions/file/statements'
import { writeEdition } from '../../lib/editions/file/write/write'
import { answersOf } from '../../lib/editions/questions/answers'
import { PER_PAGE } from '../../lib/editions/questions/lists'
import type { Edition } from '../../lib/editions/types'
import { searchFollows } from '../../lib/search/rows/in-editions'

const ROUNDS = 15
type Figures = Record<string, number>

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const rounded = (value: number, digits = 1) => Number(value.toFixed(digits))

/** Milliseconds of the processor, and by the clock. */
function costOf(work: () => unknown): { cpu: number; wall: number } {
  const [before, start] = [process.cpuUsage(), performance.now()]
  work()
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / 1000, wall: performance.now() - start }
}

/** Of the live edition of this data folder; what is written goes into a copy. */
export function measureFile(dataDir: string): Figures {
  const own = mkdtempSync(join(tmpdir(), 'podium-file-'))
  try {
    cpSync(editionsFile(dataDir), editionsFile(own))
    const { file } = openForWriting(own)
    const statements = new Statements(file)
    let edition: Edition | undefined
    const reading = costOf(() => {
      edition = editionIn(statements, liveNumber(statements) as number)
    })
    const checking = costOf(() => isWhole(file))
    file.close()
    return {
      'file of editions (MB)': rounded(statSync(editionsFile(own)).size / 1_000_000),
      'file: the whole edition, for who publishes, processor (ms)': rounded(reading.cpu, 0),
      'file: all of it checked, at a start (ms)': rounded(checking.wall, 0),
      ...changing(own, edition as Edition),
      ...asking(own, edition as Edition),
    }
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

/** Another title and text for an article in the middle, each time. */
function changing(dataDir: string, edition: Edition): Figures {
  const { file } = openForWriting(dataDir)
  const statements = new Statements(file)
  let before = edition
  const costs = Array.from({ length: ROUNDS }, (_, round) => {
    const articles = [...edition.articles]
    const middle = articles.length >> 1
    const [title, document] = [`Ronde ${round}`, `ronde-${round}`]
    articles[middle] = { ...(articles[middle] as Edition['articles'][number]), title, document }
    const next = { ...edition, articles, id: `${edition.id}-${round}`, fingerprint: title }
    const body = deflated({
      tree: { type: 'root', children: [{ type: 'text', value: 'woord '.repeat(1600) }] },
      headings: [],
    })
    const made: [Edition, Edition] = [next, before]
    before = next
    return costOf(() => writeEdition(statements, made, () => body, searchFollows))
  })
  truncateLog(file)
  file.close()
  return {
    'file: one changed article, compared and written with search, processor (ms)': rounded(median(costs.map(({ cpu }) => cpu))),
    'file: the same, by the clock (ms)': rounded(median(costs.map(({ wall }) => wall))),
  }
}

function asking(dataDir: string, edition: Edition): Figures {
  const reader = new Reader(dataDir)
  const source = new Source(reader)
  const { date, slug } = edition.articles[edition.articles.length >> 1] as Edition['articles'][number]
  const questions = () => answersOf(source.at(edition.madeAt))
  const last = Math.ceil(questions().count('nl') / PER_PAGE)
  const of = (ask: () => unknown) => rounded(median(Array.from({ length: 200 }, () => costOf(ask).wall * 1000)), 0)
  const figures = {
    'file: an article (µs)': of(() => questions().article('nl', slug)),
    'file: its neighbours (µs)': of(() => questions().neighbours('nl', slug)),
    'file: the first page of a list (µs)': of(() => questions().listPage('nl', 1)),
    'file: a page in the middle (µs)': of(() => questions().listPage('nl', Math.ceil(last / 2))),
    'file: the last page (µs)': of(() => questions().listPage('nl', last)),
    // Of another epoch each time: what is known of one is not counted again.
    'file: a count, once in an epoch (µs)': of(() => {
      source.at(date - 1)
      return answersOf(source.at(edition.madeAt)).count('nl')
    }),
  }
  reader.close()
  return figures
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.table(measureFile(process.argv[2] as string))
