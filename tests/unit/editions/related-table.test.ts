/** What is related, kept between editions, is what all of it worked out anew would say: whatever comes, changes and goes, and whatever the time. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Piece, relatedIn } from '../../../lib/editions/related/related'
import { TABLES } from '../../../lib/editions/related/schema'
import { RelatedTable } from '../../../lib/editions/related/table'
import { openSqliteFile } from '../../../lib/files/sqlite'
import { day, now } from './content'

const WORDS = Array.from({ length: 14 }, (_, i) => `woord${i}`)
const slugs = Array.from({ length: 18 }, (_, i) => `stuk-${i}`)
const topics = ['werk', 'klanten']

const piece: fc.Arbitrary<Piece> = fc.record({
  locale: fc.constantFrom('nl', 'nl', 'en'),
  slug: fc.constantFrom(...slugs),
  date: fc.integer({ min: -20, max: 6 }).map((days) => now + days * day),
  expires: fc.option(
    fc.integer({ min: -5, max: 12 }).map((days) => now + days * day),
    { nil: undefined, freq: 4 },
  ),
  topics: fc.uniqueArray(fc.constantFrom(...topics), { maxLength: 2 }),
  series: fc.option(fc.constantFrom('Reeks', ' reeks '), { nil: undefined, freq: 5 }),
  terms: fc.uniqueArray(fc.constantFrom(...WORDS), { maxLength: 7 }).map((words) => words.join(' ')),
})
const step = fc.record({
  put: fc.array(piece, { maxLength: 4 }),
  gone: fc.array(fc.record({ locale: fc.constantFrom('nl', 'en'), slug: fc.constantFrom(...slugs) }), { maxLength: 2 }),
  days: fc.constantFrom(0, 0, 0, 1, 4, -2),
})
const first = fc.array(piece, { minLength: 10, maxLength: 40 })

const nameOf = ({ locale, slug }: Pick<Piece, 'locale' | 'slug'>) => `${locale} ${slug}`
const newestFirst = (a: Piece, b: Piece) => b.date - a.date || (a.slug < b.slug ? -1 : 1)

function newTable(): RelatedTable {
  const file = openSqliteFile(':memory:', 0)
  file.exec(TABLES)
  return new RelatedTable(file)
}

function wholeOf(pieces: Piece[], at: number): Map<string, string[]> {
  const found = relatedIn(pieces.toSorted(newestFirst), at)
  return new Map(pieces.map((one) => [nameOf(one), found.get(one)?.slugs ?? []]))
}

test('after every change, and at every moment', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(first, fc.array(step, { minLength: 1, maxLength: 8 }), (begin, steps) => {
      const table = newTable()
      const there = new Map<string, Piece>()
      let at = now
      for (const { put, gone, days } of [{ put: begin, gone: [], days: 0 }, ...steps]) {
        at += days * day
        const fresh = new Map(put.map((one) => [nameOf(one), one]))
        const left = gone.filter((name) => there.has(nameOf(name as Piece)) && !fresh.has(nameOf(name as Piece))) as Piece[]
        for (const name of left) there.delete(nameOf(name))
        for (const [name, one] of fresh) there.set(name, one)
        table.update({ put: [...fresh.values()], gone: left }, at)
        expect(table.all()).toEqual(wholeOf([...there.values()], at))
      }
    }),
    { numRuns: 400 },
  )
})

test('a word that comes into the sixty-fourth article says nothing any more, of any of them', () => {
  const table = newTable()
  const of = (i: number, terms = 'wasserij mangel'): Piece => ({ locale: 'nl', slug: `stuk-${i}`, date: now - i * day, terms })
  const pieces = Array.from({ length: 63 }, (_, i) => of(i, i < 5 ? 'wasserij mangel' : 'wasserij'))
  table.update({ put: pieces, gone: [] }, now)
  expect(table.all()).toEqual(wholeOf(pieces, now))
  const another = of(63)
  table.update({ put: [another], gone: [] }, now)
  expect(table.all()).toEqual(wholeOf([...pieces, another], now))
})

test('of many that come at once, or that one change concerns', () => {
  const table = newTable()
  const of = (i: number, terms: string, topics = ['werk']): Piece => ({
    locale: 'nl',
    slug: `stuk-${i}`,
    date: now - i * day,
    topics,
    terms,
  })
  const pieces = Array.from({ length: 300 }, (_, i) => of(i, `woord${i % 7} ding${i % 9}`, i % 2 ? ['werk'] : []))
  table.update({ put: pieces, gone: [] }, now)
  expect(table.all()).toEqual(wholeOf(pieces, now))
  const rare = pieces.map((piece, i) => (i < 60 ? of(i, 'wasserij mangel') : piece))
  table.update({ put: rare.slice(0, 60), gone: [] }, now)
  expect(table.all()).toEqual(wholeOf(rare, now))
  // Seven words and nine, each in forty or so: what one loses, all that had it weigh anew.
  const fewer = rare.slice(0, 150)
  table.update({ put: [], gone: rare.slice(150) }, now)
  expect(table.all()).toEqual(wholeOf(fewer, now))
})
