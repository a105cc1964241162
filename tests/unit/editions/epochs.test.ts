/** Whoever keeps a page asks its questions once in an epoch: so nothing that can be asked may change within one. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { answersOf } from '../../../lib/editions/questions/answers'
import { listOf } from '../../../lib/editions/questions/lists'
import type { Questions } from '../../../lib/editions/questions/questions'
import { holds, recorded, type Trace } from '../../../lib/editions/trace'
import type { Edition } from '../../../lib/editions/types'
import { article, author, code, day, edition, now, opened, page, seminar, site } from './content'

const SLUGS = ['a', 'b', 'c', 'd']
const PEOPLE = ['nour', 'sietse']
const moment = fc.integer({ min: -6, max: 6 }).map((days) => now + days * day)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const articles = fc.tuple(
  ...SLUGS.map((slug) =>
    fc
      .record({
        title: fc.constantFrom('Een', 'Twee'),
        date: moment,
        expires: maybe(moment),
        series: maybe(fc.constant('reeks')),
        author: fc.subarray(PEOPLE, { minLength: 1 }),
        topics: fc.subarray(['werk', 'klanten']),
        codes: fc.subarray(['kom']),
      })
      .map(({ codes, ...fields }) => article(slug, fields, { codes })),
  ),
)
const seminars = fc.tuple(
  ...['avond', 'later'].map((slug) =>
    fc
      .record({ start: moment, opens: maybe(moment), closes: maybe(moment), cancelled: maybe(fc.constant('Ziek.')) })
      .map(({ start, opens, closes, cancelled }) =>
        seminar(slug, { start, end: start + 0.6 * day, signup: { opens, closes }, cancelled, speakers: ['nour'] }),
      ),
  ),
)
const codes = fc
  .record({ validFrom: maybe(moment), validUntil: maybe(moment), seminars: fc.constantFrom<string[]>(['all'], ['avond']) })
  .map((fields) => code('Kom', fields))

const editions = fc
  .tuple(articles, seminars, codes)
  .map(([some, evenings, one]) =>
    edition([site(), ...PEOPLE.map((slug) => author(slug)), page('over-ons'), ...some, ...evenings, one], now),
  )

/** Every question there is, with all that can be asked by it here. */
function askEverything(ask: Questions): void {
  const lists = [listOf.all('nl'), listOf.topic('nl', 'werk'), listOf.author('nl', 'nour')]
  const asked: { [Name in keyof Questions]: () => unknown } = {
    site: () => ask.site('nl'),
    words: () => ask.words('nl'),
    madeAt: () => ask.madeAt(),
    pageTitles: () => ask.pageTitles('nl'),
    page: () => ask.page('nl', 'over-ons'),
    article: () => SLUGS.map((slug) => ask.article('nl', slug)),
    newest: () => lists.map((list) => ask.newest(list, 2)),
    newestInFull: () => lists.map((list) => ask.newestInFull(list, 2)),
    codesIn: () => lists.map((list) => ask.codesIn(list, 2)),
    listPage: () => lists.map((list) => ask.listPage(list, 1)),
    count: () => lists.map((list) => ask.count(list)),
    archiveYears: () => ask.archiveYears('nl'),
    archiveMonths: () => ask.archiveMonths('nl', 2026),
    archived: () => [ask.archived('nl', 2026), ask.archived('nl', 2026, 11)],
    neighbours: () => SLUGS.map((slug) => ask.neighbours('nl', slug)),
    series: () => SLUGS.map((slug) => ask.series('nl', slug)),
    related: () => SLUGS.map((slug) => ask.related('nl', slug)),
    othersBy: () => SLUGS.map((slug) => ask.othersBy('nour', 'nl', slug)),
    author: () => ask.author('nl', 'nour'),
    authors: () => ask.authors('nl'),
    names: () => ask.names('nl', PEOPLE),
    seminar: () => ask.seminar('nl', 'avond'),
    seminarTeaser: () => ask.seminarTeaser('en', 'later'),
    seminars: () => ask.seminars('nl'),
    seminarsBy: () => ask.seminarsBy('nour', 'nl'),
    nextSeminar: () => ask.nextSeminar('nl'),
    code: () => [ask.code('nl', 'kom'), ask.code('nl', 'kom', 'later')],
    hasCodes: () => ask.hasCodes('avond'),
    exists: () => SLUGS.map((slug) => ask.exists(`/nl/artikelen/${slug}`)),
    sitemapParts: () => ask.sitemapParts(),
    sitemapPart: () => ask.sitemapPart(0),
  }
  for (const one of Object.values(asked)) one()
}

function traceAt(made: Edition, at: number): Trace {
  const trace: Trace = new Map()
  askEverything(recorded(answersOf(opened(made, at)), trace))
  return trace
}

/** As far as the days above go, and beyond. */
const moments = Array.from({ length: 40 }, (_, i) => now + (i / 4 - 2) * day)

it('within an epoch every question keeps its answer, whatever comes, goes, opens or closes', { timeout: 300_000 }, () => {
  let alike = 0
  fc.assert(
    fc.property(editions, fc.constantFrom(...moments), fc.nat(), (made, one, chosen) => {
      const epochAt = (at: number) => opened(made, at).epoch.id
      // Picked, not awaited: an edition is not made for a pair of moments that tells nothing.
      const same = moments.filter((at) => at !== one && epochAt(at) === epochAt(one))
      const other = same[chosen % same.length] ?? one
      expect([...traceAt(made, other)]).toEqual([...traceAt(made, one)])
      alike += same.length > 0 ? 1 : 0
    }),
    { numRuns: 60 },
  )
  expect(alike).toBeGreaterThan(10)
})

it('a trace holds just as long as every answer is the same, over editions and moments', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(editions, editions, fc.boolean(), fc.constantFrom(...moments), (made, changed, isSame, at) => {
      const later = isSame ? made : changed
      const trace = traceAt(made, now)
      const same = JSON.stringify([...traceAt(later, at)]) === JSON.stringify([...trace])
      expect(holds(trace, opened(later, at))).toBe(same)
    }),
    { numRuns: 60 },
  )
})
