/** The questions of a page, answered from the file. */

import { codeState, isToCome, seminarsOfCode } from '../../domain/codes/state'
import type { Locale } from '../../domain/locale'
import { sitemapOf } from '../file/read/sitemap'
import type { Article, Snapshot } from '../file/read/source'
import type { Article as ArticleOfEdition } from '../types'
import { archiveOf } from './archive'
import { listOf } from './lists'
import { nextSeminarIn } from './next-seminar'
import {
  nameOfAuthor,
  nextOfSeminar,
  teaserOfArticle,
  teaserOfAuthor,
  teaserOfSeminar,
  titleOfArticle,
  wholeArticle,
  wholeSeminar,
} from './projections'
import type { PlacedCode, Questions } from './questions'

/** One edition at one moment. */
export function answersOf(s: Snapshot): Questions {
  return {
    ...ofSite(s),
    ...ofArticles(s),
    ...ofPeople(s),
    ...ofSeminars(s),
    ...sitemapOf(s),
    ...archiveOf(s),
    exists: s.exists,
  }
}

const ofSite = (s: Snapshot) => ({
  site: s.site,
  words: s.words,
  madeAt: s.madeAt,
  pageTitles: (l: Locale) => s.pages(l).map(({ slug, title }) => ({ slug, title })),
  page: s.page,
})

/** What is related to it stands in rows of its own, and is in none of these. */
const projected =
  <F>(project: (article: ArticleOfEdition) => F) =>
  (article: Article): F =>
    project(article as ArticleOfEdition)
const [teaser, title, whole] = [projected(teaserOfArticle), projected(titleOfArticle), projected(wholeArticle)]

function ofArticles(s: Snapshot) {
  /** Nothing is said of what stands around an article that cannot be read. */
  const around = <T>(l: Locale, slug: string, otherwise: T, say: (article: Article) => T): T => {
    const article = s.article(l, slug)
    return article ? say(article) : otherwise
  }
  return {
    article: (l, slug) => around(l, slug, undefined, whole),
    newest: (list, count) => s.newest(list, count).map(teaser),
    newestInFull: (list, count) => s.newest(list, count).map(whole),
    codesIn: (list, count) => s.newest(list, count).flatMap(({ codes }) => codes),
    listPage: (list, number) => {
      const page = s.pageOf(list, number)
      return page && { ...page, articles: page.articles.map(teaser) }
    },
    count: s.count,
    neighbours: (l, slug) =>
      around<ReturnType<Questions['neighbours']>>(l, slug, {}, (article) => {
        const { previous, next } = s.neighbours(article)
        return { previous: previous && title(previous), next: next && title(next) }
      }),
    series: (l, slug) => around(l, slug, [], (article) => s.series(article).map(title)),
    related: (l, slug) => around(l, slug, [], (article) => s.related(article).map(teaser)),
    othersBy: (author, l, slug) => around(l, slug, [], (article) => s.othersBy(author, article).map(title)),
  } satisfies Partial<Questions>
}

const ofPeople = (s: Snapshot) =>
  ({
    author: s.author,
    authors: (l) =>
      s.authors(l).map((author) => ({ ...teaserOfAuthor(author), articles: s.count(listOf.author(l, author.slug)) })),
    names: (l, slugs) => slugs.flatMap((slug) => s.author(l, slug) ?? []).map(nameOfAuthor),
  }) satisfies Partial<Questions>

const ofSeminars = (s: Snapshot) =>
  ({
    seminar: (l, slug) => {
      const seminar = s.seminar(l, slug)
      return seminar && wholeSeminar(seminar, s.now)
    },
    seminarTeaser: (l, slug) => {
      const seminar = s.seminar(l, slug)
      return seminar && teaserOfSeminar(seminar, s.now)
    },
    seminars: (l) => s.seminars(l).map((seminar) => teaserOfSeminar(seminar, s.now)),
    seminarsBy: (speaker, l) =>
      s
        .seminars(l)
        .filter(({ speakers }) => speakers?.includes(speaker))
        .map((seminar) => teaserOfSeminar(seminar, s.now)),
    nextSeminar: (l) => {
      const next = nextSeminarIn(s, l)
      return next && nextOfSeminar(next, s.now)
    },
    code: (l, normalised, seminar) => placed(s, l, normalised, seminar),
    hasCodes: (seminar) => s.promoCodes().some(({ seminars }) => seminars.includes(seminar)),
  }) satisfies Partial<Questions>

function placed(s: Snapshot, l: Locale, normalised: string, only?: string): PlacedCode | undefined {
  const code = s.promoCode(normalised)
  if (!code) return undefined
  const seminars = seminarsOfCode(code, s.seminars(l), only)
  const open = seminars.map((seminar) => teaserOfSeminar(seminar, s.now)).filter(({ phase }) => isToCome(phase))
  return { code, state: codeState(code, seminars, s.now), open: open.map(({ slug }) => slug) }
}
