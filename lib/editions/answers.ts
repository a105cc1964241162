/** The questions of a page, answered from an edition in memory. */
import type { Locale } from '../addresses'
import { codeState, isToCome, seminarsOfCode } from '../seminars/code-state'
import {
  cardOfArticle,
  cardOfAuthor,
  cardOfSeminar,
  nameOfAuthor,
  nextOfSeminar,
  titleOfArticle,
  wholeArticle,
  wholeSeminar,
} from './forms'
import { listOf, pageOf } from './lists'
import type { PlacedCode, Questions } from './questions'
import { partsOf } from './sitemap'
import type { Snapshot } from './snapshot'
import type { Article } from './types'
import { nextEvening } from './what-is-on'

/** One edition at one moment. */
export const answersOf = (s: Snapshot): Questions => ({ ...ofSite(s), ...ofArticles(s), ...ofPeople(s), ...ofSeminars(s) })

const ofSite = (s: Snapshot) =>
  ({
    site: s.site,
    madeAt: () => s.edition.madeAt,
    pageTitles: (l) => s.pages(l).map(({ slug, title }) => ({ slug, title })),
    page: s.page,
    exists: s.exists,
    sitemapParts: () => partsOf(s.edition).map((part) => ({ changed: part.changed(s) })),
    sitemapPart: (index) => partsOf(s.edition)[index]?.pages(s),
  }) satisfies Partial<Questions>

type Beside = ReturnType<Questions['neighbours']>

const ofArticles = (s: Snapshot) => {
  /** Nothing is said of what stands around an article that cannot be read. */
  const around = <T>(l: Locale, slug: string, otherwise: T, say: (article: Article) => T): T => {
    const article = s.article(l, slug)
    return article ? say(article) : otherwise
  }
  return {
    article: (l, slug) => around(l, slug, undefined, wholeArticle),
    newest: (list, count) => s.list(list).slice(0, count).map(cardOfArticle),
    newestInFull: (list, count) => s.list(list).slice(0, count).map(wholeArticle),
    codesIn: (list, count) =>
      s
        .list(list)
        .slice(0, count)
        .flatMap(({ codes }) => codes),
    listPage: (list, number) => {
      const page = pageOf(s.list(list), number)
      return page && { ...page, articles: page.articles.map(cardOfArticle) }
    },
    count: (list) => s.list(list).length,
    neighbours: (l, slug) =>
      around<Beside>(l, slug, {}, (article) => {
        const { previous, next } = s.neighbours(article)
        return { previous: previous && titleOfArticle(previous), next: next && titleOfArticle(next) }
      }),
    series: (l, slug) => around(l, slug, [], (article) => s.series(article).map(titleOfArticle)),
    related: (l, slug) => around(l, slug, [], (article) => s.related(article).map(cardOfArticle)),
    othersBy: (author, l, slug) => around(l, slug, [], (article) => s.othersBy(author, article).map(titleOfArticle)),
  } satisfies Partial<Questions>
}

/** From whatever has authors in it. */
export const ofPeople = (s: Pick<Snapshot, 'author' | 'authors' | 'count'>) =>
  ({
    author: s.author,
    authors: (l) =>
      s.authors(l).map((author) => ({ ...cardOfAuthor(author), articles: s.count(listOf.author(l, author.slug)) })),
    names: (l, slugs) => slugs.flatMap((slug) => s.author(l, slug) ?? []).map(nameOfAuthor),
  }) satisfies Partial<Questions>

type Evenings = Pick<Snapshot, 'seminar' | 'seminars' | 'promoCode' | 'promoCodes' | 'now'>

/** From whatever has seminars and codes in it. */
export const ofSeminars = (s: Evenings) =>
  ({
    seminar: (l, slug) => {
      const seminar = s.seminar(l, slug)
      return seminar && wholeSeminar(seminar, s.now)
    },
    seminarCard: (l, slug) => {
      const seminar = s.seminar(l, slug)
      return seminar && cardOfSeminar(seminar, s.now)
    },
    seminars: (l) => s.seminars(l).map((seminar) => cardOfSeminar(seminar, s.now)),
    seminarsBy: (speaker, l) =>
      s
        .seminars(l)
        .filter(({ speakers }) => speakers?.includes(speaker))
        .map((seminar) => cardOfSeminar(seminar, s.now)),
    nextSeminar: (l) => {
      const next = nextEvening(s, l)
      return next && nextOfSeminar(next, s.now)
    },
    code: (l, normalised, seminar) => placed(s, l, normalised, seminar),
    hasCodes: (seminar) => s.promoCodes().some(({ seminars }) => seminars.includes(seminar)),
  }) satisfies Partial<Questions>

function placed(s: Evenings, l: Locale, normalised: string, only?: string): PlacedCode | undefined {
  const code = s.promoCode(normalised)
  if (!code) return undefined
  const seminars = seminarsOfCode(code, s.seminars(l), only)
  const open = seminars.map((seminar) => cardOfSeminar(seminar, s.now)).filter(({ phase }) => isToCome(phase))
  return { code, state: codeState(code, seminars, s.now), open: open.map(({ slug }) => slug) }
}
