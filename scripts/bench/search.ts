/**
 * `npm run bench -- search [--articles 10000]`: what a question costs, by kind of question, each one asked once; the size of the file,
 * and what making it costs anew and after one changed article. In this process, as the server searches: no page is rendered.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { editionsFile } from '../../lib/editions/file/open'
import { Reader } from '../../lib/editions/file/read/reader'
import { type Snapshot, Source } from '../../lib/editions/file/read/source'
import type { Edition } from '../../lib/editions/types'
import { hitsOf } from '../../lib/search/hits'
import { nearest } from '../../lib/search/near'
import { type Answer, search } from '../../lib/search/search'
import { type Bodies, change, editionOf, keep, NOW } from './corpus/searched'
import { Vocabulary } from './corpus/words'

const VOCABULARY = 120_000
const QUESTIONS = 200

type Figures = Record<string, number | string>

export async function run(args: string[]): Promise<void> {
  const articles = Number(args[args.indexOf('--articles') + 1] ?? 10_000) || 10_000
  const dataDir = mkdtempSync(join(tmpdir(), 'podium-bench-'))
  process.env.DATA_DIR = dataDir
  try {
    const vocabulary = new Vocabulary(VOCABULARY)
    const bodies: Bodies = new Map()
    const edition = editionOf(bodies, vocabulary, articles)
    const anew = timed(() => keep(dataDir, edition, bodies))
    const size = statSync(editionsFile(dataDir)).size
    const changed = change(bodies, vocabulary, edition)
    const incremental = timed(() => keep(dataDir, changed, bodies))
    const source = new Source(new Reader(dataDir))
    const first = timed(() => search(source.at(NOW), { locale: 'nl', text: 'warm' }))
    keep(dataDir, change(bodies, vocabulary, changed, 2), bodies)
    await new Promise((done) => setTimeout(done, 50))
    const s = source.at(NOW)
    const next = timed(() => search(s, { locale: 'nl', text: 'warm' }))
    const figures = {
      articles,
      'file with search (MB)': rounded(size / 1_000_000, 1),
      'file with search anew (s)': rounded(anew.wall / 1000, 1),
      'file with search anew, processor (s)': rounded(anew.cpu / 1000, 1),
      'one changed article (ms)': rounded(incremental.wall, 0),
      'one changed article, processor (ms)': rounded(incremental.cpu, 0),
      'first question of a server, processor (ms)': rounded(first.cpu, 1),
      'first question after an edition, processor (ms)': rounded(next.cpu, 1),
    }
    const questions = ask(s, vocabulary)
    console.table(Object.entries(figures).map(([what, figure]) => ({ what, figure })))
    console.table(questions)
    const suggestions = suggest(s, changed, vocabulary)
    console.table(suggestions)
    console.log(
      JSON.stringify({ bench: 'search', node: process.version, ...figures, questions, suggestions } satisfies Record<
        string,
        unknown
      >),
    )
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits))
/** In milliseconds; `cpu` of the processor, whatever else the machine is doing. */
function timed(work: () => unknown): { wall: number; cpu: number } {
  const [start, before] = [performance.now(), process.cpuUsage()]
  work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - start, cpu: (user + system) / 1000 }
}

const words = (count: number, word: () => string) => Array.from({ length: count }, word).join(' ')

function ask(s: Snapshot, v: Vocabulary): Figures[] {
  const kinds: Record<string, () => string> = {
    'one word': () => v.ranked(500, 20_000),
    'three words': () => `${v.ranked(30, 400)} ${v.ranked(100, 900)} ${v.ranked(100, 900)}`,
    'a rare word': () => v.ranked(40_000, VOCABULARY - 1),
    'a typing error': () => v.wrong(v.pick(v.words.slice(200, 20_000).filter(({ length }) => length > 5))),
    'part of compounds': () =>
      v.pick(['seminar', 'telefoon', 'medewerker', 'straat', 'winkel', 'kamer', 'school', 'water', 'trein']),
    nothing: () => `qx${v.ranked(20_000, VOCABULARY - 1)}zq`,
    'words of every article': () => `${v.ranked(16, 60)} ${v.ranked(16, 60)}`,
    'stop words only': () => `${v.ranked(0, 15)} ${v.ranked(0, 15)}`,
    'a phrase': () => `"${v.ranked(16, 60)} ${v.ranked(16, 60)}"`,
    'ten common words': () => words(10, () => v.ranked(16, 200)),
    'ten parts of compounds': () => words(10, () => v.pick(v.words.slice(60, 4_000).filter(({ length }) => length < 6))),
    'ten typing errors': () => words(10, () => v.wrong(v.pick(v.words.slice(200, 20_000).filter(({ length }) => length > 5)))),
    'ten words that are none': () => words(10, () => `qx${v.ranked(20_000, VOCABULARY - 1)}zq`),
  }
  return Object.entries(kinds).map(([kind, question]) => {
    const all = Array.from({ length: QUESTIONS }, () => asked(s, question()))
    const at = (part: number, which: keyof Asked) =>
      percentile(
        all.map((one) => one[which]).sort((a, b) => a - b),
        part,
      )
    return {
      kind,
      'found (median)': at(0.5, 'found'),
      'query p50 (ms)': rounded(at(0.5, 'query'), 1),
      'query p99 (ms)': rounded(at(0.99, 'query'), 1),
      'query p99, processor (ms)': rounded(at(0.99, 'cpu'), 1),
      'with excerpts p99, processor (ms)': rounded(at(0.99, 'shown'), 1),
    }
  })
}

/** What an address that is not there costs, each asked once. */
function suggest(s: Snapshot, { articles }: Edition, v: Vocabulary): Figures[] {
  const titles = articles.map(({ title }) => title.split(' '))
  const wrong = (word: string | undefined) => (word && word.length > 5 ? v.wrong(word) : (word ?? ''))
  const kinds: Record<string, () => string> = {
    'words of a title': () => v.pick(titles).slice(1).join('-'),
    'with typing errors': () => v.pick(titles).map(wrong).join('-'),
    'words of no title': () => `${v.ranked(40_000, VOCABULARY - 1)}-${v.ranked(40_000, VOCABULARY - 1)}`,
    'no words at all': () => `qx${v.ranked(20_000, VOCABULARY - 1)}zq-qy${v.ranked(20_000, VOCABULARY - 1)}zq`,
    'common words': () => Array.from({ length: 5 }, () => v.ranked(0, 60)).join('-'),
  }
  return Object.entries(kinds).map(([kind, words]) => {
    const costs = Array.from({ length: QUESTIONS }, () => timed(() => nearest(`/artikelen/${words()}`, s)).cpu)
    costs.sort((a, b) => a - b)
    const [half, most] = [0.5, 0.99].map((part) => rounded(percentile(costs, part), 1))
    return { kind, 'processor p50 (ms)': half ?? 0, 'processor p99 (ms)': most ?? 0 }
  })
}

interface Asked {
  /** Milliseconds, to find. */
  query: number
  /** Of the processor, whatever else the machine is doing: to find, and to make what the first page shows of it as well. */
  cpu: number
  shown: number
  found: number
}

function asked(s: Snapshot, text: string): Asked {
  let answer: Answer | undefined
  const { wall, cpu } = timed(() => {
    answer = search(s, { locale: 'nl', text })
  })
  const found = answer as Answer
  return { query: wall, cpu, shown: cpu + timed(() => hitsOf(found, 'nl', s)).cpu, found: found.total }
}

const percentile = (sorted: number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
