/** A folder of a test's own with a file of editions, and every question asked of both stores. */
import { expect, onTestFinished } from 'vitest'
import { locales } from '../../../../lib/addresses'
import { catalogueOf } from '../../../../lib/editions/catalogue'
import { type Kept, keepEdition } from '../../../../lib/editions/file/keep'
import { Reader } from '../../../../lib/editions/file/reader'
import { type FileSnapshot, Source } from '../../../../lib/editions/file/snapshot'
import { pageOf } from '../../../../lib/editions/lists'
import { partsOf } from '../../../../lib/editions/sitemap'
import type { Snapshot } from '../../../../lib/editions/snapshot'
import type { Article, Edition } from '../../../../lib/editions/types'
import { bodyOf } from '../content'

export const body = (hash: string): string => JSON.stringify(bodyOf(hash))

export const keep = (dataDir: string, edition: Edition): Kept => keepEdition({ dataDir, edition, bodyOf: body })

/** What a server would open. */
export function reading(dataDir: string): Source {
  const source = new Source(new Reader(dataDir))
  onTestFinished(() => source.reader.close())
  return source
}

const plain = (article: object) => ({ ...article, related: undefined })
const slugs = (all: readonly { slug: string }[]) => all.map(({ slug }) => slug)

/** Every question that the file answers gets the answer of the snapshot. Names of what is in `before` are asked for too. */
export function expectSameAnswers(file: FileSnapshot, snapshot: Snapshot, before: Edition[] = []): void {
  const editions = [snapshot.edition, ...before]
  for (const locale of locales) expectSameLists(file, snapshot, locale, listsOf(editions))
  for (const edition of editions) for (const article of edition.articles) expectSameArticle(file, snapshot, article)
  for (const locale of locales) {
    expect(file.site(locale)).toEqual(snapshot.site(locale))
    expect(file.topics(locale)).toEqual(snapshot.topics(locale))
    for (const kind of ['authors', 'seminars', 'pages'] as const) expect(file[kind](locale)).toEqual(snapshot[kind](locale))
  }
  for (const edition of editions) {
    for (const { locale, slug } of edition.authors) expect(file.author(locale, slug)).toEqual(snapshot.author(locale, slug))
    for (const { locale, slug } of edition.seminars) expect(file.seminar(locale, slug)).toEqual(snapshot.seminar(locale, slug))
    for (const { locale, slug } of edition.pages) expect(file.page(locale, slug)).toEqual(snapshot.page(locale, slug))
    for (const { normalised } of edition.promoCodes) expect(file.promoCode(normalised)).toEqual(snapshot.promoCode(normalised))
    for (const path of Object.keys(edition.redirects)) expect(file.redirect(path)).toBe(snapshot.edition.redirects[path])
  }
  for (const entry of [...snapshot.edition.authors, ...snapshot.edition.seminars, ...snapshot.edition.pages]) {
    expect(slugOf(file.translationOf(entry))).toEqual(slugOf(snapshot.translationOf(entry)))
    expect(file.document(entry.document)).toEqual(bodyOf(entry.document))
  }
  expectSameSitemap(file, snapshot)
}

const slugOf = (one: { locale: string; slug: string } | undefined) => one && `${one.locale} ${one.slug}`
const listsOf = (editions: Edition[]) => new Set(editions.flatMap((edition) => [...catalogueOf(edition).shelves.keys()]))

function expectSameLists(file: FileSnapshot, snapshot: Snapshot, locale: 'nl' | 'en', names: Set<string>): void {
  for (const name of names) {
    if (!name.startsWith(locale)) continue
    const list = catalogueOf(snapshot.edition).shelves.get(name)?.published(snapshot.now) ?? []
    expect(file.count(name), name).toBe(list.length)
    expect(slugs(file.newest(name, 10)), name).toEqual(slugs(list.slice(0, 10)))
    for (const number of [0, 1, 2, 3, 4]) {
      const [own, others] = [file.pageOf(name, number), pageOf(list, number)]
      expect(own && { ...own, articles: slugs(own.articles) }, `${name} ${number}`).toEqual(
        others && { ...others, articles: slugs(others.articles) },
      )
    }
  }
}

function expectSameArticle(file: FileSnapshot, snapshot: Snapshot, { locale, slug }: Article): void {
  const article = snapshot.article(locale, slug)
  const own = file.article(locale, slug)
  expect(own, slug).toEqual(article && plain(article))
  if (!article || !own) return
  expect(slugs(file.related(own))).toEqual(slugs(snapshot.related(article)))
  expect(slugs(file.series(own))).toEqual(slugs(snapshot.series(article)))
  const sides = ({ previous, next }: { previous?: { slug: string }; next?: { slug: string } }) => [previous?.slug, next?.slug]
  expect(sides(file.neighbours(own)), slug).toEqual(sides(snapshot.neighbours(article)))
  for (const author of article.author)
    expect(slugs(file.othersBy(author, own)), slug).toEqual(slugs(snapshot.othersBy(author, article)))
  expect(file.authorsOf(own)).toEqual(snapshot.authorsOf(article))
  expect(slugOf(file.translationOf(own))).toEqual(slugOf(snapshot.translationOf(article)))
  expect(file.document(own.document)).toEqual(bodyOf(article.document))
}

/** What is not known by heart of the sitemap: which articles there are, in which order. */
function expectSameSitemap(file: FileSnapshot, snapshot: Snapshot): void {
  const all = partsOf(snapshot.edition).flatMap(({ slugs = [] }) => slugs)
  expect(file.countOfAll('nl')).toBe(all.length)
  for (const [skip, count] of [
    [0, 10],
    [7, 10],
    [all.length - 3, 9],
  ] as const)
    expect(file.slugsFromOldest('nl', Math.max(0, skip), count)).toEqual(all.slice(Math.max(0, skip)).slice(0, count))
}
