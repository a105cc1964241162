/**
 * What each page shows, as parts of its digest, asked of the same `Snapshot` that the page asks. A page that shows more than it says
 * here would stay old when that changes; one that says more here is rendered again in vain. docs/architecture.md has it as a table.
 */
import { type Locale, otherLocale } from '../addresses'
import type { Moment } from '../content/schemas/fields'
import { cardOf, digest, digestOf } from './digest'
import { ON_FRONT, PER_FEED, pageOf } from './lists'
import { momentsOfCode, momentsOfSeminar } from './moments'
import { partsOf } from './sitemap'
import type { Snapshot } from './snapshot'
import type { Article, Author, Edition, Page, Seminar } from './types'
import { overFrom, sayingOfNext, seminarsOf } from './what-is-on'

/** To be raised when pages come to show what is already in an edition in another way, without a new build of the site. */
export const FORMAT = '2'

export type Shown = string[]
type Part = string
type Placing = Pick<Article, 'locale' | 'codes' | 'cards'>

/** How many of these moments have passed: a page reads otherwise after each. */
const phase = (now: Moment, ...moments: (Moment | undefined)[]) =>
  String(moments.filter((moment) => moment !== undefined && moment <= now).length)

/** Masthead, footer and the words of topics are on every page; a feed, a calendar and a manifest only say whose they are. */
export function frame(s: Snapshot, l: Locale, path: string): Part {
  if (/\/sitemap(?:\/\d+)?\.xml$/.test(path)) return FORMAT
  if (/\.(xml|json|ics|webmanifest)$/.test(path)) return digestOf(s.site(l))
  return once(s, `frame ${l}`, () => [digestOf(s.site(l)), ...s.pages(l).map(({ slug, title }) => `${slug} ${title}`)])
}

const parts = new WeakMap<Snapshot, Map<string, Part>>()
/** A part that many pages show is worked out once in a snapshot. */
function once(s: Snapshot, name: string, make: () => Shown): Part {
  const known = parts.get(s) ?? new Map<string, Part>()
  parts.set(s, known)
  const part = known.get(name) ?? digest(make().join('\n'))
  known.set(name, part)
  return part
}

const seminarCard = (s: Snapshot, seminar: Seminar): Part =>
  once(s, `seminar ${seminar.locale} ${seminar.slug}`, () => [
    cardOf(seminar),
    phase(s.now, ...momentsOfSeminar(seminar)),
    ...s.authorsOf(seminar).map(({ name }) => name),
  ])
const seminarOf = (s: Snapshot, l: Locale, slug: string): Part => {
  const seminar = s.seminar(l, slug)
  return seminar ? seminarCard(s, seminar) : '-'
}

/** Every article stands in several lists, and its card is the same at every moment of an edition: worked out once in it. */
const articleCards = new WeakMap<Edition, Map<Article, Part>>()

/** A card in a list names its authors. */
function articleCard(s: Snapshot, article: Article): Part {
  const known = articleCards.get(s.edition) ?? new Map<Article, Part>()
  articleCards.set(s.edition, known)
  const part =
    known.get(article) ?? [cardOf(article), ...s.authorsOf(article).map(({ name, guest }) => `${name} ${guest}`)].join('\n')
  known.set(article, part)
  return part
}
const cards = (s: Snapshot, articles: readonly Article[]): Shown => articles.map((article) => articleCard(s, article))

/** What a body places: codes with the seminars they lead to, and cards of seminars. */
export const placed = (s: Snapshot, { locale, codes, cards: slugs }: Placing): Shown => [
  ...codes.map((code) => codeOf(s, locale, code)),
  ...slugs.map((slug) => seminarOf(s, locale, slug)),
  whatIsOn(s, locale, codes, slugs),
]

/** Something that is over names the next evening. */
function whatIsOn(s: Snapshot, l: Locale, codes: string[], slugs: string[]): Part {
  if (codes.length + slugs.length === 0 || s.now < overFrom(s, l, codes, slugs)) return ''
  return once(s, `next ${l}`, () => [sayingOfNext(s, l)])
}

function codeOf(s: Snapshot, l: Locale, normalised: string): Part {
  const code = s.promoCode(normalised)
  if (!code) return '-'
  return once(s, `code ${l} ${normalised}`, () => [
    digestOf(code),
    phase(s.now, ...momentsOfCode(code)),
    ...seminarsOf(s, l, code).map((seminar) => seminarCard(s, seminar)),
  ])
}

const translation = (s: Snapshot, entry: Article | Author | Seminar | Page) => (s.translationOf(entry) ? 'translated' : 'alone')
const biography = (s: Snapshot, author: Author): Part =>
  once(s, `author ${author.locale} ${author.slug}`, () => [digestOf(author), ...placed(s, author)])
const biographies = (s: Snapshot, authors: Author[]): Shown => authors.map((author) => biography(s, author))

/** The article itself, with all that stands in it; also its item in a feed. */
const fullArticle = (s: Snapshot, article: Article): Shown => [
  digestOf(article),
  ...placed(s, article),
  article.seminar ? seminarOf(s, article.locale, article.seminar) : '',
  article.seminar ? whatIsOn(s, article.locale, [], [article.seminar]) : '',
]

const named = (articles: readonly (Article | undefined)[]): Part =>
  articles.map((article) => (article ? `${article.slug} ${article.title}` : '-')).join('\n')

/** What stands around and below an article: its series, what comes before and after it, what is related, what its authors wrote more. */
const aroundArticle = (s: Snapshot, article: Article): Shown => {
  const { previous, next } = s.neighbours(article)
  return [
    named([previous, next]),
    `reeks ${named(s.series(article))}`,
    ...article.author.map((author) => `van ${named(s.othersBy(author, article))}`),
    ...cards(s, s.related(article)),
  ]
}

/** How many articles there are, and how many in each topic: lists and the front page say so. */
const counts = (s: Snapshot, l: Locale): Part =>
  once(s, `counts ${l}`, () =>
    [s.published(l), ...s.topics(l).map(({ slug }) => s.byTopic(l, slug))].map(({ length }) => `${length}`),
  )
const seminars = (s: Snapshot, l: Locale): Shown => s.seminars(l).map((seminar) => seminarCard(s, seminar))
/** Those that the front page gives away. */
const codesOnFront = (s: Snapshot, l: Locale): Shown =>
  [
    ...new Set(
      s
        .published(l)
        .slice(0, ON_FRONT)
        .flatMap(({ codes }) => codes),
    ),
  ].map((code) => codeOf(s, l, code))

/** `of`: the list by language. It leads to its page of this number in the other one, where that has so many. */
const listPage = (s: Snapshot, l: Locale, of: (l: Locale) => readonly Article[], number: number): Shown | undefined => {
  const page = pageOf(of(l), number)
  const isInBoth = pageOf(of(otherLocale(l)), number) !== undefined
  return page && [`${page.pages} ${page.total} ${isInBoth}`, ...cards(s, page.articles)]
}

export const shows = {
  front: (s: Snapshot, l: Locale) => {
    const articles = s.published(l).slice(0, ON_FRONT)
    return [...cards(s, articles), ...articles.flatMap((article) => placed(s, article)), counts(s, l), ...seminars(s, l)]
  },
  articles: (s: Snapshot, l: Locale, number: number) => {
    const page = listPage(s, l, s.published, number)
    return page && [...page, counts(s, l)]
  },
  article: (s: Snapshot, l: Locale, slug: string) => {
    const article = s.article(l, slug)
    if (!article) return undefined
    const authors = biographies(s, s.authorsOf(article))
    return [...fullArticle(s, article), ...authors, ...aroundArticle(s, article), translation(s, article)]
  },
  topics: (s: Snapshot, l: Locale) => [
    counts(s, l),
    ...s.topics(l).flatMap(({ slug }) => cards(s, s.byTopic(l, slug).slice(0, 1))),
  ],
  topic: (s: Snapshot, l: Locale, slug: string, number: number) => {
    const page = listPage(s, l, (one) => s.byTopic(one, slug), number)
    return page && [...page, counts(s, l)]
  },
  authors: (s: Snapshot, l: Locale) =>
    s.authors(l).flatMap((author) => [digestOf(author), String(s.byAuthor(l, author.slug).length)]),
  author: (s: Snapshot, l: Locale, slug: string, number: number) => {
    const author = s.author(l, slug)
    const page = author && listPage(s, l, (one) => s.byAuthor(one, slug), number)
    if (!page) return undefined
    const evenings = s.seminars(l).filter(({ speakers }) => speakers?.includes(slug))
    return [...biographies(s, [author]), ...page, ...evenings.map((one) => seminarCard(s, one)), translation(s, author)]
  },
  seminars: (s: Snapshot, l: Locale) => [...seminars(s, l), ...codesOnFront(s, l)],
  seminar: (s: Snapshot, l: Locale, slug: string) => {
    const seminar = s.seminar(l, slug)
    if (!seminar) return undefined
    const speakers = s.authorsOf(seminar)
    const theirs = speakers.flatMap((author) => cards(s, s.byAuthor(l, author.slug).slice(0, 1)))
    return [
      digestOf(seminar),
      seminarCard(s, seminar),
      whatIsOn(s, l, [], [slug]),
      ...placed(s, seminar),
      ...biographies(s, speakers),
      ...theirs,
      translation(s, seminar),
    ]
  },
  calendar: (s: Snapshot, l: Locale, slug: string) => {
    const seminar = s.seminar(l, slug)
    return seminar && [cardOf(seminar)]
  },
  page: (s: Snapshot, l: Locale, slug: string) => {
    const page = s.page(l, slug)
    return page && [digestOf(page), ...placed(s, page), translation(s, page)]
  },
  /** `of`: the author whose it is, who may have no articles yet; the names of topics are in the frame. */
  feed: (s: Snapshot, articles: readonly Article[], of?: Author) => [
    of?.name ?? '',
    ...articles.slice(0, PER_FEED).flatMap((article) => [articleCard(s, article), ...fullArticle(s, article)]),
  ],
  notFound: (s: Snapshot, l: Locale) => cards(s, s.published(l).slice(0, 1)),
  /** Addresses, translations and dates of everything that can be read now; of a large site the parts, and when each changed. */
  sitemap: (s: Snapshot) => {
    const parts = partsOf(s.edition)
    return parts.length === 1 ? shows.sitemapPart(s, 0) : parts.map((part) => String(part.changed(s)))
  },
  sitemapPart: (s: Snapshot, index: number): Shown | undefined => {
    const part = partsOf(s.edition)[index]
    return part && [JSON.stringify(part.pages(s))]
  },
}
