/**
 * One edition at one moment, with all that is in it: for this room, and for searching. Pages ask the questions of `published.ts`, which are
 * bounded.
 */

import { type Locale, otherLocale } from '../addresses'
import { clock } from '../clock'
import type { Moment } from '../content/schemas/fields'
import { catalogueOf, key, shelfKey, type Topic } from './catalogue'
import { currentEdition } from './current'
import { pageExists } from './exists'
import { isPublished, type List } from './lists'
import { around, besideSeries, nearest } from './neighbours'
import { RELATED } from './related'
import { seriesOf } from './series'
import { partsOf } from './sitemap'
import { documentOf } from './store'
import type { Article, Author, Document, Edition, Hash, Page, PromoCode, Seminar, Site } from './types'

const none: readonly Article[] = []

export class Snapshot {
  constructor(
    readonly edition: Edition,
    readonly now: Moment,
  ) {}

  private get catalogue() {
    return catalogueOf(this.edition)
  }

  list = (list: List): readonly Article[] => this.shelf(list)

  count = (list: List): number => this.list(list).length

  private shelf(name: string): readonly Article[] {
    return this.catalogue.shelves.get(name)?.published(this.now) ?? none
  }

  site = (locale: Locale): Site => this.edition.site[locale]
  topics = (locale: Locale): readonly Topic[] => this.catalogue.byLocale[locale].topics
  topic = (locale: Locale, slug: string): Topic | undefined => this.topics(locale).find((topic) => topic.slug === slug)

  /** Newest first; these lists are shared, so they are not to be changed. */
  published = (locale: Locale): readonly Article[] => this.shelf(shelfKey.all(locale))
  byTopic = (locale: Locale, topic: string): readonly Article[] => this.shelf(shelfKey.topic(locale, topic))
  byAuthor = (locale: Locale, author: string): readonly Article[] => this.shelf(shelfKey.author(locale, author))

  /** Undefined before its date, and once it has expired. */
  article = (locale: Locale, slug: string): Article | undefined => {
    const article = this.catalogue.articles.get(key(locale, slug))
    return article && isPublished(article, this.now) ? article : undefined
  }

  /** What goes with it and can be read now, best first. */
  related = (article: Article): Article[] =>
    article.related.flatMap((slug) => this.article(article.locale, slug) ?? []).slice(0, RELATED)

  /** The parts of its series that can be read now, the first one first; none when it is in no series. */
  series = (article: Article): Article[] => {
    const series = seriesOf(article)
    return series === undefined ? [] : this.shelf(shelfKey.series(article.locale, series)).toReversed()
  }

  /** The article before and after it: in its series where there is one, else by date. */
  neighbours = (article: Article): { previous?: Article; next?: Article } => {
    const byDate = around(this.published(article.locale), article)
    const series = seriesOf(article)
    const inSeries = series === undefined ? {} : around(this.shelf(shelfKey.series(article.locale, series)), article)
    return { previous: inSeries.previous ?? byDate.previous, next: inSeries.next ?? byDate.next }
  }

  /** Others by this author, those nearest to it in time; not of its series. */
  othersBy = (author: string, article: Article): Article[] =>
    nearest(besideSeries(this.byAuthor(article.locale, author), article), article)

  authors = (locale: Locale): readonly Author[] => this.catalogue.byLocale[locale].authors
  author = (locale: Locale, slug: string): Author | undefined => this.catalogue.authors.get(key(locale, slug))
  /** The authors of an article, or the speakers of a seminar, in the language of that entry. */
  authorsOf = (entry: Article | Seminar): Author[] =>
    ('author' in entry ? entry.author : (entry.speakers ?? [])).flatMap((slug) => this.author(entry.locale, slug) ?? [])

  seminars = (locale: Locale): readonly Seminar[] => this.catalogue.byLocale[locale].seminars
  seminar = (locale: Locale, slug: string): Seminar | undefined => this.catalogue.seminars.get(key(locale, slug))
  /** `normalised` by lib/seminars/promo-code.ts. */
  promoCode = (normalised: string): PromoCode | undefined => this.catalogue.promoCodes.get(normalised)

  promoCodes = (): readonly PromoCode[] => this.edition.promoCodes

  pages = (locale: Locale): readonly Page[] => this.catalogue.byLocale[locale].pages
  page = (locale: Locale, slug: string): Page | undefined => this.catalogue.pages.get(key(locale, slug))

  /** The same article, page, seminar or author in the other language, if it was translated and can be read now. */
  translationOf = (entry: Article | Author | Seminar | Page): Article | Author | Seminar | Page | undefined => {
    const locale = otherLocale(entry.locale)
    const { articles, authors, seminars, pages } = this.catalogue
    const name = key(entry.locale, entry.slug)
    const kind = [authors, seminars, pages].find((entries) => entries.get(name) === entry)
    const other = kind ? kind.get(key(locale, entry.slug)) : articles.get(name) && this.article(locale, entry.slug)
    return other && (other.locale === 'nl' || other.translated) && entry.translated ? other : undefined
  }

  document = (hash: Hash): Document => documentOf(hash)

  /** Whether there is a reading page, feed or sitemap at this inside path. */
  exists = (insidePath: string): boolean => pageExists(this, insidePath, () => partsOf(this.edition).length)
}

/** The current edition at `now`. One for a whole render: content and stamp must not come from different moments. */
export const snapshot = (now: Moment = clock.now()): Snapshot => new Snapshot(currentEdition(), now)
