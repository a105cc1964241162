/** A folder of a test's own with a file of editions, and every question asked of both stores. */
import { expect, onTestFinished } from 'vitest'
import { type Locale, locales } from '../../../../lib/domain/locale'
import { catalogueOf } from '../../../../lib/editions/catalogue'
import { editionsFile } from '../../../../lib/editions/file/open'
import { Reader } from '../../../../lib/editions/file/read/reader'
import { type Snapshot, Source } from '../../../../lib/editions/file/read/source'
import { answersOf } from '../../../../lib/editions/questions/answers'
import type { Edition } from '../../../../lib/editions/types'
import { openSqliteFile, type SqliteFile } from '../../../../lib/files/sqlite'
import { bodyOf, opened } from '../content'

export { body, keep } from '../content'

/** The file itself, for a look or a blow. */
export function inFile<T>(dataDir: string, work: (file: SqliteFile) => T): T {
  const file = openSqliteFile(editionsFile(dataDir), 1000)
  try {
    return work(file)
  } finally {
    file.close()
  }
}

/** What a server would open. */
export function reading(dataDir: string): Source {
  const source = new Source(new Reader(dataDir))
  onTestFinished(() => source.reader.close())
  return source
}

type Question = [name: string, ...args: unknown[]]
type Asks = Record<string, (...args: unknown[]) => unknown>

/** Inside paths of all that it has, and of the feeds and further pages of lists, which some have. */
function* addressesIn({ articles, seminars, authors, pages, site }: Edition): Generator<string> {
  for (const { locale: l, slug } of articles) yield `/${l}/artikelen/${slug}`
  for (const { locale: l, slug } of seminars) yield* [`/${l}/seminars/${slug}`, `/${l}/seminars/${slug}/seminar.ics`]
  for (const { locale: l, slug } of pages) yield `/${l}/${slug}`
  const topics = locales.flatMap((l) => (site[l].topics ?? []).map(({ slug }) => `/${l}/themas/${slug}`))
  const people = authors.map(({ locale: l, slug }) => `/${l}/auteurs/${slug}`)
  for (const list of [...locales.map((l) => `/${l}`), ...topics, ...people])
    yield* [list, `${list}/feed.xml`, `${list}/pagina/2`, `${list}/artikelen/pagina/2`]
}

/** Every question that there is, of everything that one of these editions has, and of what none of them has. */
function* questionsAbout(editions: Edition[]): Generator<Question> {
  const all = <T>(of: (edition: Edition) => Iterable<T>) => new Set(editions.flatMap((edition) => [...of(edition)]))
  const slugsOf = (of: (edition: Edition) => { slug: string }[]) => [
    ...all((edition) => of(edition).map(({ slug }) => slug)),
    'bestaat-niet',
  ]
  for (const path of all(addressesIn)) yield ['exists', path]
  for (const path of [
    '/nl/',
    '/nl/artikelen/pagina/1',
    '/nl/artikelen/pagina/9',
    '/nl/artikelen/archief',
    '/nl/artikelen/archief/2026',
    '/nl/sitemap/1.xml',
    '/en/sitemap.xml',
    '/de',
    '/nl/x/y',
  ])
    yield ['exists', path]
  yield* [['madeAt'], ['sitemapParts'], ['sitemapPart', 0], ['sitemapPart', 1]] satisfies Question[]
  for (const slug of slugsOf(({ seminars }) => seminars)) yield ['hasCodes', slug]
  for (const l of locales) {
    for (const name of ['site', 'words', 'pageTitles', 'authors', 'seminars', 'nextSeminar', 'archiveYears']) yield [name, l]
    for (const year of [2024, 2025, 2026, 2027])
      yield* [
        ['archiveMonths', l, year],
        ['archived', l, year],
        ['archived', l, year, 11],
      ] as Question[]
    for (const slug of slugsOf(({ pages }) => pages)) yield ['page', l, slug]
    for (const slug of slugsOf(({ authors }) => authors))
      yield* [
        ['author', l, slug],
        ['seminarsBy', slug, l],
      ] as Question[]
    yield ['names', l, slugsOf(({ authors }) => authors)]
    for (const slug of slugsOf(({ seminars }) => seminars))
      yield* [
        ['seminar', l, slug],
        ['seminarTeaser', l, slug],
      ] as Question[]
    for (const code of [...all(({ promoCodes }) => promoCodes.map(({ normalised }) => normalised)), 'niets'])
      yield* [
        ['code', l, code],
        ['code', l, code, 'avond'],
      ] as Question[]
    for (const slug of slugsOf(({ articles }) => articles)) yield* aboutArticle(l, slug, editions[0])
    for (const list of all((edition) => catalogueOf(edition).counts.keys())) if (isOf(list, l)) yield* aboutList(list)
  }
}

/** Others are asked for by those who wrote it. */
function* aboutArticle(l: Locale, slug: string, live: Edition | undefined): Generator<Question> {
  for (const name of ['article', 'neighbours', 'series', 'related']) yield [name, l, slug]
  const { author: authors = [] } = live?.articles.find((one) => one.locale === l && one.slug === slug) ?? {}
  for (const author of authors) yield ['othersBy', author, l, slug]
}

/** A series is no list that can be asked for. */
const isOf = (list: string, l: Locale) => (list === l || list.startsWith(`${l}/`)) && !list.includes('/reeks/')

function* aboutList(list: string): Generator<Question> {
  for (const name of ['newest', 'newestInFull', 'codesIn']) yield [name, list, 10]
  for (const number of [0, 1, 2, 3, 4]) yield ['listPage', list, number]
  yield ['count', list]
}

/**
 * Every question gets the answer that a file made of this edition alone gives, however many editions this one has. `before`: names in these
 * are asked for too.
 */
export function expectSameAnswers(file: Snapshot, made: Edition, before: Edition[] = []): void {
  const fresh = opened(made, file.now)
  const [own, others] = [file, fresh].map((s) => answersOf(s) as unknown as Asks) as [Asks, Asks]
  const left = new Set(Object.keys(others))
  for (const [name, ...args] of questionsAbout([made, ...before])) {
    left.delete(name)
    expect(own[name]?.(...args), JSON.stringify([name, ...args])).toEqual(others[name]?.(...args))
  }
  expect([...left], 'questions that this test does not ask').toEqual([])
  expectSameRest(file, fresh, [made, ...before])
}

/** What pages do not ask by name: bodies, redirects, when something changes; and the whole of it, for who publishes. */
function expectSameRest(file: Snapshot, fresh: Snapshot, [made, ...before]: Edition[]): void {
  if (!made) return
  for (const { document } of [...made.authors, ...made.seminars, ...made.pages, ...made.articles])
    expect(file.document(document)).toEqual(bodyOf(document))
  for (const { redirects } of [made, ...before])
    for (const path of Object.keys(redirects)) expect(file.redirect(path)).toBe(made.redirects[path])
  expect(file.epoch).toMatchObject({ edition: made.id, until: fresh.epoch.until })
}
