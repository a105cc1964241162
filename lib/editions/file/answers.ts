/** The questions of a page, answered from the file of editions. */
import type { Locale } from '../../addresses'
import { ofPeople, ofSeminars } from '../answers'
import { pageExists } from '../exists'
import { cardOfArticle, titleOfArticle, wholeArticle } from '../forms'
import type { Questions } from '../questions'
import type { Article as ArticleOfEdition } from '../types'
import { sitemapOf } from './sitemap'
import type { Article, FileSnapshot } from './snapshot'

/** One edition at one moment. */
export function answersFrom(s: FileSnapshot): Questions {
  const { partCount, ...ofSitemap } = sitemapOf(s)
  const exists = (insidePath: string) => pageExists(s, insidePath, partCount)
  return { ...ofSite(s), ...ofArticles(s), ...ofPeople(s), ...ofSeminars(s), ...ofSitemap, exists }
}

const ofSite = (s: FileSnapshot) => ({
  site: s.site,
  madeAt: s.madeAt,
  pageTitles: (l: Locale) => s.pages(l).map(({ slug, title }) => ({ slug, title })),
  page: s.page,
})

/** What is related to it stands in rows of its own, and is in none of these forms. */
const formed =
  <F>(form: (article: ArticleOfEdition) => F) =>
  (article: Article): F =>
    form(article as ArticleOfEdition)
const [card, title, whole] = [formed(cardOfArticle), formed(titleOfArticle), formed(wholeArticle)]

function ofArticles(s: FileSnapshot) {
  /** Nothing is said of what stands around an article that cannot be read. */
  const around = <T>(l: Locale, slug: string, otherwise: T, say: (article: Article) => T): T => {
    const article = s.article(l, slug)
    return article ? say(article) : otherwise
  }
  return {
    article: (l, slug) => around(l, slug, undefined, whole),
    newest: (list, count) => s.newest(list, count).map(card),
    newestInFull: (list, count) => s.newest(list, count).map(whole),
    codesIn: (list, count) => s.newest(list, count).flatMap(({ codes }) => codes),
    listPage: (list, number) => {
      const page = s.pageOf(list, number)
      return page && { ...page, articles: page.articles.map(card) }
    },
    count: s.count,
    neighbours: (l, slug) =>
      around<ReturnType<Questions['neighbours']>>(l, slug, {}, (article) => {
        const { previous, next } = s.neighbours(article)
        return { previous: previous && title(previous), next: next && title(next) }
      }),
    series: (l, slug) => around(l, slug, [], (article) => s.series(article).map(title)),
    related: (l, slug) => around(l, slug, [], (article) => s.related(article).map(card)),
    othersBy: (author, l, slug) => around(l, slug, [], (article) => s.othersBy(author, article).map(title)),
  } satisfies Partial<Questions>
}
