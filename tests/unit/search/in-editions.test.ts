/** Search in the file of editions: always of what is live, whatever is published and taken back. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { ContentEntry } from '../../../lib/content/types'
import { locales } from '../../../lib/domain/locale'
import { openForWriting } from '../../../lib/editions/file/open'
import type { Snapshot } from '../../../lib/editions/snapshot'
import type { SqliteFile } from '../../../lib/files/sqlite'
import { indexIn, type SearchIndex } from '../../../lib/search/rows/open'
import { type Answer, search } from '../../../lib/search/search'
import { day, now, opened, replaced } from '../editions/content'
import { evening, type Library, later, library, piece, plain, textBody, translated, writer } from './library'

const words = ['koffie', 'koffiehuis', 'werk', 'werkplaats', 'avondseminar', 'telefooncentrale', 'huizen', 'brieven', 'over']
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((all) => all.join(' '))
const soon = fc.integer({ min: -99, max: 3 }).map((days) => now + days * day)
const written = fc
  .record({ slug: fc.integer({ max: 12, min: 0 }), title: text, body: text, date: soon, english: fc.boolean() })
  .map(({ slug, title, body, date, english }): ContentEntry[] => {
    const one = piece(`stuk-${slug}`, body, { title, date: date + slug })
    return english ? [one, translated(one, `About ${title}`, body)] : [one]
  })
const others = fc.oneof(
  fc.tuple(text, text).map(([title, body]) => [evening('avond', body, { title })]),
  fc.tuple(text, text).map(([name, body]) => [writer('nour', body, { name })]),
  fc.tuple(text, text).map(([title, body]) => [plain('over-ons', body, { title })]),
)
const step = fc.record({
  put: fc.array(fc.oneof(written, written, others), { maxLength: 6 }),
  gone: fc.nat({ max: 20 }),
  isTakenBack: fc.boolean(),
})
const questions = [...words, 'koffie werk', 'huis', 'kofie', 'telefoncentral', 'werk qqxxyy', '"koffie werk"', 'about', 'naam']

/** All but the order of those that are as good as each other. */
function said(s: Snapshot, question: Parameters<typeof search>[1]) {
  const { found, terms: _, ...answer } = search(s, question) satisfies Answer
  return { ...answer, found: found.map(({ kind, entry }) => `${kind} ${entry.slug}`).sort() }
}

it('after every publication, and after going back, finds what a file made anew finds', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      let entries: ContentEntry[] = [piece('begin', 'Over koffie.')]
      const here = library(...entries)
      for (const [round, { put, gone, isTakenBack }] of steps.entries()) {
        const before = here.edition
        entries = replaced(entries, put.flat()).filter(({ slug }) => slug !== `stuk-${gone}`)
        here.publish(entries, now + round + 1)
        if (isTakenBack && before) here.turnTo(before)
        await later()
        for (const at of [now, now + day])
          for (const locale of locales)
            for (const text of questions)
              expect(said(here.snapshot(at), { locale, text }), `${locale} ${text}`).toEqual(
                said(opened(here.edition as NonNullable<Library['edition']>, at, textBody), { locale, text }),
              )
      }
    }),
    { numRuns: 8 },
  )
})

it('after going back past an edition in which nobody searched, finds what is there', async () => {
  const here = library(piece('begin', 'Over koffie.'), piece('ander', 'Over thee.'))
  expect(here.slugs('thee')).toEqual(['ander'])
  const before = here.edition as NonNullable<Library['edition']>
  here.publish([piece('begin', 'Over melk.'), piece('ander', 'Over water.'), piece('nieuw', 'Over thee.')], now + 1)
  here.turnTo(before)
  await later()
  expect([here.slugs('koffie'), here.slugs('thee')]).toEqual([['begin'], ['ander']])
})

describe('the tables', () => {
  const change = (here: Library, work: (file: SqliteFile) => unknown) => {
    const { file } = openForWriting(here.dataDir)
    work(file)
    file.close()
  }
  const count = (here: Library, sql: string) => here.source.reader.one<{ count: number }>(sql)?.count

  it('are written by what changed: one that is the same keeps its row', async () => {
    const here = library(piece('een', 'Over koffie.'), piece('twee', 'Over thee.'))
    const idOf = (slug: string) =>
      here.source.reader.one<{ id: number }>("select id from searchable where slug = ? and locale = 'nl'", slug)?.id
    const [one, two] = [idOf('een'), idOf('twee')]
    here.publish([piece('een', 'Over koffie.', { title: 'Warm' }), piece('twee', 'Over thee.')], now + 1)
    await later()
    expect(here.slugs('warm')).toEqual(['een'])
    expect([idOf('een') === one, idOf('twee') === two]).toEqual([false, true])
  })

  it('of another form are made anew with the next edition; until then search is away, and the page says so', async () => {
    const here = library(piece('een', 'Over koffie.'))
    change(here, (file) => file.exec('update searched set form = form + 1'))
    await later()
    expect(here.ask('koffie')).toMatchObject({ how: 'away', total: 0, text: 'koffie' })
    here.publish([piece('een', 'Over thee.')], now + 1)
    await later()
    expect(here.slugs('thee')).toEqual(['een'])
  })

  it('that are damaged inside say that search is away', () => {
    const here = library(piece('een', 'Over koffie.'))
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    vi.spyOn(indexIn(here.source.reader) as SearchIndex, 'all').mockImplementation(() => {
      throw Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' })
    })
    expect(here.ask('koffie').how).toBe('away')
    expect(said).toHaveBeenCalledOnce()
    vi.restoreAllMocks()
  })

  it('are made anew when most of what they had is gone: the vocabulary would keep all the old words', async () => {
    const here = library()
    for (let at = 1; at <= 3; at++)
      here.publish(
        Array.from({ length: 60 }, (_, i) => piece(`stuk-${i}`, `Woord w${at}x${i}.`)),
        now + at,
      )
    await later()
    expect(count(here, "select count(*) count from words_nl where word like 'w1x%'")).toBe(60)
    here.publish([piece('laatste', 'Over thee.')], now + 9)
    await later()
    expect(count(here, "select count(*) count from words_nl where word like 'w1x%'")).toBe(0)
    expect(here.slugs('thee')).toEqual(['laatste'])
  })
})
