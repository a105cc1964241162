/** What of an edition can be found: its entries as the texts that are searched. Drafts are in no edition. */

import type { Hash } from '../../content/types'
import type { Locale } from '../../domain/locale'
import type { Moment } from '../../domain/units'
import { digest } from '../../editions/digest'
import type { Article, Author, Edition, Page, Seminar } from '../../editions/types'
import { isOn } from '../../parts'

/** In the order in which they are counted on the page. */
export const kinds = ['article', 'seminar', 'author', 'page'] as const
export type Kind = (typeof kinds)[number]

export interface Searchable {
  kind: Kind
  locale: Locale
  slug: string
  /** Of its body. */
  document: Hash
  title: string
  summary: string
  /** Of people, topics and places. */
  names: string
  /** Of publication, or of the start of a seminar; 0 for what has none. */
  date: Moment
  /** Of an article. */
  expires?: Moment
  topics: readonly string[]
  /** Of all that is searched of it: as long as this stays, so does what the index has. */
  stamp: string
}

type Texts = Pick<Searchable, 'title' | 'summary' | 'names' | 'date' | 'expires'> & { topics?: string[] }

/** Of the authors and topics of an edition, by their slugs. */
interface Names {
  authors(locale: Locale, slugs: readonly string[]): (string | undefined)[]
  topics(locale: Locale, slugs: readonly string[]): (string | undefined)[]
}

type Part = Pick<Edition, 'articles' | 'seminars' | 'authors' | 'pages'>

/**
 * Everything that can be found at some time, in both languages; which of it can be read now is up to a snapshot. `part`: of these entries of
 * the edition alone.
 */
export function searchableIn(edition: Edition, { articles, seminars, authors, pages }: Part = edition): Searchable[] {
  const names = namesIn(edition)
  const people = isOn(edition.site.nl, 'authors') ? authors : []
  return [
    ...articles.map((article) => searchable('article', article, textsOfArticle(names, article))),
    ...seminars.map((seminar) => searchable('seminar', seminar, textsOfSeminar(names, seminar))),
    ...people.map((author) => searchable('author', author, textsOfAuthor(author))),
    ...pages.map((page) => searchable('page', page, textsOfPage(page))),
  ]
}

function namesIn({ authors, site }: Edition): Names {
  const byName = new Map(authors.map(({ locale, slug, name }) => [`${locale} ${slug}`, name]))
  return {
    authors: (locale, slugs) => slugs.map((slug) => byName.get(`${locale} ${slug}`)),
    topics: (locale, slugs) => slugs.map((slug) => site[locale].topics?.find((topic) => topic.slug === slug)?.title),
  }
}

function searchable(kind: Kind, { locale, slug, document }: Article | Author | Seminar | Page, texts: Texts): Searchable {
  const { title, summary, names, date, expires, topics = [] } = texts
  const stamp = digest([document, title, summary, names, date, expires, topics].join('\n'))
  return { kind, locale, slug, document, ...texts, topics, stamp }
}

const textsOfArticle = (of: Names, { locale, title, summary, author, topics = [], series, date, expires }: Article): Texts => ({
  title,
  date,
  expires,
  topics,
  summary,
  names: joined([...of.authors(locale, author), ...of.topics(locale, topics), series]),
})

const textsOfSeminar = (of: Names, { locale, title, summary, speakers = [], venue, topics = [], start }: Seminar): Texts => ({
  title,
  date: start,
  summary,
  names: joined([
    ...of.authors(locale, speakers),
    ...of.topics(locale, topics),
    venue?.name,
    venue?.city,
    // What it is called on its page, in so many words: who looks for "seminar" means one of these.
    'seminar',
  ]),
})

const textsOfAuthor = ({ name, role, books = [] }: Author): Texts => ({
  title: name,
  date: 0,
  summary: role ?? '',
  names: joined(books.map(({ title }) => title)),
})

const textsOfPage = ({ title, summary = '' }: Page): Texts => ({ title, date: 0, summary, names: '' })

const joined = (words: readonly (string | undefined)[]) => words.filter(Boolean).join(', ')
