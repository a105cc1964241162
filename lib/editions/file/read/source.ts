/**
 * One edition of the file at one moment: what pages ask goes through `answers.ts`, each bounded in what it reads. However many editions the file
 * has, the answers are those of a file with this one alone: tests/unit/editions/file/same-answers.test.ts holds it.
 */

import { address } from '../../../addresses'
import type { Document, Hash } from '../../../content/types'
import { type Locale, locales, otherLocale } from '../../../domain/locale'
import type { Moment } from '../../../domain/units'
import type { Period } from '../../../language/periods'
import { shelfKey } from '../../catalogue'
import { asSaid, seminarAsSaid } from '../../desk'
import { byName, bySlug, byStart } from '../../making/entries'
import { archiveOf } from '../../questions/archive'
import { pageExists } from '../../questions/exists'
import { isPublished, OTHERS, PER_PAGE } from '../../questions/lists'
import type { Topic } from '../../questions/questions'
import { seriesOf } from '../../questions/series'
import { RELATED } from '../../related/related'
import type { Author, DeskSays, Edition, Page, PromoCode, Seminar, Site, Words } from '../../types'
import { DESK, type Kind, type Shown, SITE, WORDS } from '../rows'
import { Entries } from './entries'
import { type Line, Lists, type Placed } from './lists'
import type { Epoch, Reader } from './reader'
import { partCount } from './sitemap'

/** An article as lists and pages show it; what is related to it is asked for. */
export type Article = Shown['article']
type Translatable = Article | Author | Seminar | Page
type Named = Pick<Article, 'locale' | 'slug'>

/** What belongs to a connection: to be made once. */
export class Source {
  readonly entries: Entries
  readonly lists: Lists
  constructor(readonly reader: Reader) {
    this.entries = new Entries(reader)
    this.lists = new Lists(reader)
  }
  /** Of the live edition. `shows`: what can be read in it before its time. */
  at = (now: Moment, shows: Early = {}): Snapshot => new Snapshot(this, this.reader.epochAt(now), now, shows)
}

/** For a preview. */
export interface Early {
  /** Every article that is dated later. */
  later?: boolean
  /** This one article, whatever its date. */
  article?: string
}
/** The last moment of the year 9999. */
const EVER = 253402300799999

export class Snapshot {
  /** Until when articles may be dated that can be read. */
  readonly horizon: Moment

  constructor(
    readonly source: Source,
    readonly epoch: Epoch,
    readonly now: Moment,
    private readonly shows: Early = {},
  ) {
    this.horizon = shows.later ? EVER : now
  }

  private named = <K extends Kind>(kind: K, locale: string, slug: string) =>
    this.source.entries.named(this.epoch, kind, locale, slug)
  private few = <K extends Exclude<Kind, 'article'>>(kind: K, locale: string) =>
    this.source.entries.all(this.epoch, kind, locale)
  private shown = (places: Placed[]): Article[] =>
    this.source.entries.ofThings(
      this.epoch,
      places.map(({ thing }) => thing),
    )

  site = (locale: Locale): Site => this.named('site', locale, SITE) as Site
  /** In place of our messages. */
  words = (locale: Locale): Words => this.named('words', locale, WORDS) ?? NONE
  topics = (locale: Locale): readonly Topic[] => this.site(locale).topics ?? []
  topic = (locale: Locale, slug: string): Topic | undefined => this.topics(locale).find((topic) => topic.slug === slug)

  /** Undefined before its date, and once it has expired. */
  article = (locale: Locale, slug: string): Article | undefined => {
    const article = this.named('article', locale, slug)
    const horizon = slug === this.shows.article ? EVER : this.horizon
    return article && isPublished(article, this.now, horizon) ? article : undefined
  }

  /** `list`: a `shelfKey`. Newest first. */
  newest = (list: string, count: number): Article[] => this.shown(this.source.lists.newest(this.epoch, this, list, count))
  count = (list: string): number => this.source.lists.count(this.epoch, this, list)

  /** Page `number` of a list, from 1; undefined when there is no such page. The first one is always there. */
  pageOf = (
    list: string,
    number: number,
  ): { articles: Article[]; number: number; pages: number; total: number } | undefined => {
    const total = this.count(list)
    const pages = Math.max(1, Math.ceil(total / PER_PAGE))
    if (!Number.isInteger(number) || number < 1 || number > pages) return undefined
    const skip = (number - 1) * PER_PAGE
    const places = this.source.lists.page(this.epoch, this, list, skip, PER_PAGE)
    return { articles: this.shown(places), number, pages, total }
  }

  datesOf = (list: string): Period | undefined => this.source.lists.dates(this.epoch, this, list)
  countIn = (list: string, period: Period): number => this.source.lists.countWithin(this.epoch, this, list, period)
  linesIn = (list: string, period: Period, count: number): Line[] =>
    this.source.lists.linesWithin(this.epoch, this, list, period, count)

  /** The archive's counts: what `exists` asks. */
  archiveYears = (locale: Locale) => archiveOf(this).archiveYears(locale)
  archiveMonths = (locale: Locale, year: number) => archiveOf(this).archiveMonths(locale, year)

  /** What goes with it and can be read now, best first. */
  related = ({ locale, slug }: Named): Article[] => {
    const { reader } = this.source
    const { number } = this.epoch
    const row = reader.one<{ slugs: string }>(
      `select slugs from thing join related on thing = thing.id and since <= ? and until > ?
       where kind = 'article' and locale = ? and slug = ?`,
      ...[number, number, locale, slug],
    )
    const slugs = row?.slugs.split(' ') ?? []
    return slugs.flatMap((one) => this.article(locale, one) ?? []).slice(0, RELATED)
  }

  /** The parts of its series that can be read now, the first one first; none when it is in no series. */
  series = (article: Article): Article[] => {
    const series = seriesOf(article)
    if (series === undefined) return []
    const list = shelfKey.series(article.locale, series)
    return this.newest(list, this.count(list)).reverse()
  }

  /** The article before and after it: in its series where there is one, else by date. */
  neighbours = (article: Article): { previous?: Article; next?: Article } => {
    const series = seriesOf(article)
    const lists = [...(series === undefined ? [] : [shelfKey.series(article.locale, series)]), shelfKey.all(article.locale)]
    const first = (side: 'older' | 'newer') => {
      for (const list of lists) {
        const [found] = this.beside(list, article, side)
        if (found) return found
      }
      return undefined
    }
    return { previous: first('older'), next: first('newer') }
  }

  private beside = (list: string, { date, slug }: Article, side: 'older' | 'newer', options = {}): Article[] =>
    this.shown(this.source.lists.beside(this.epoch, this, list, { age: -date, slug }, side, options))

  /** Others by this author, those nearest to it in time; not of its series. */
  othersBy = (author: string, article: Article): Article[] => {
    const series = seriesOf(article)
    const without = series === undefined ? '' : shelfKey.series(article.locale, series)
    const list = shelfKey.author(article.locale, author)
    const of = (side: 'older' | 'newer') => this.beside(list, article, side, { count: OTHERS, without })
    const [newer, older] = [of('newer').reverse(), of('older')]
    return [...newer.slice(-Math.max(1, OTHERS - older.length)), ...older].slice(0, OTHERS)
  }

  authors = (locale: Locale): readonly Author[] => this.few('author', locale).sort(byName)
  author = (locale: Locale, slug: string): Author | undefined => this.named('author', locale, slug)
  /** The authors of an article, or the speakers of a seminar, in the language of that entry. */
  authorsOf = (entry: Article | Seminar): Author[] =>
    ('author' in entry ? entry.author : (entry.speakers ?? [])).flatMap((slug) => this.author(entry.locale, slug) ?? [])

  seminars = (locale: Locale): readonly Seminar[] =>
    this.few('seminar', locale)
      .map((seminar) => seminarAsSaid(seminar, this.desk()))
      .sort(byStart)
  seminar = (locale: Locale, slug: string): Seminar | undefined => {
    const seminar = this.named('seminar', locale, slug)
    return seminar && seminarAsSaid(seminar, this.desk())
  }
  /** What the desk says, over what the files of codes and seminars say. */
  desk = (): DeskSays | undefined => this.once('desk', () => this.named('desk', '', DESK))

  promoCode = (normalised: string): PromoCode | undefined => {
    const code = this.named('code', '', normalised)
    return code && asSaid(code, this.desk())
  }
  promoCodes = (): readonly PromoCode[] => this.few('code', '').map((code) => asSaid(code, this.desk()))

  pages = (locale: Locale): readonly Page[] => this.few('page', locale).sort(bySlug)
  page = (locale: Locale, slug: string): Page | undefined => this.named('page', locale, slug)

  /** The same article, page, seminar or author in the other language, if it was translated and can be read now. */
  translationOf = (entry: Translatable): Translatable | undefined => {
    const kind = kindOf(entry)
    const locale = otherLocale(entry.locale)
    const other = kind === 'article' ? this.article(locale, entry.slug) : this.named(kind, locale, entry.slug)
    return other && (other.locale === 'nl' || other.translated) && entry.translated ? other : undefined
  }

  /** Where an old public path leads; whether there is a page now is another question. */
  redirect = (path: string): string | undefined => {
    const { number } = this.epoch
    const sql = 'select target from redirect where path = ? and since <= ? and until > ?'
    return this.source.reader.one<{ target: string }>(sql, path, number, number)?.target
  }

  /** All of them, worked out once in an epoch: for an old address that differs from how it was written. */
  redirects = (): readonly (readonly [path: string, target: string])[] =>
    this.once('redirects', () => {
      const { number } = this.epoch
      const sql = 'select path, target from redirect where since <= ? and until > ?'
      const rows = this.source.reader.all<{ path: string; target: string }>(sql, number, number)
      return rows.map(({ path, target }) => [path, target] as const)
    })

  /** What sign-ups rest on, as the files say it, worked out once in an epoch. */
  facts = (): Pick<Edition, 'seminars' | 'authors' | 'promoCodes' | 'redirects'> =>
    this.once('facts', () => ({
      seminars: locales.flatMap((l) => this.few('seminar', l).sort(byStart)),
      authors: locales.flatMap((l) => this.authors(l)),
      promoCodes: this.few('code', ''),
      redirects: Object.fromEntries(this.redirects()),
    }))

  /** What is a draft, still to come, or will expire, the oldest first: for who plans. */
  planned = (locale: Locale, count: number): Article[] => this.source.entries.planned(this.epoch, locale, this.now, count)

  /** What names a code or a seminar, whenever it can be read: its text places it, or it belongs to it. Public paths. */
  naming = ({ code, seminar }: { code?: string; seminar?: string }, count: number): { title: string; path: string }[] => {
    const found = this.source.entries.saying(this.epoch, code ?? seminar ?? '', count)
    return found.flatMap(({ kind, entry }) => {
      const { locale, slug, title, codes = [], cards = [] } = entry
      const names = code === undefined ? cards.includes(seminar ?? '') || entry.seminar === seminar : codes.includes(code)
      return names ? [{ title, path: address[kind as 'article' | 'page' | 'seminar'](locale, slug) }] : []
    })
  }

  /** An article whatever the time: one that has expired too. */
  articleEver = (locale: Locale, slug: string): Article | undefined => this.named('article', locale, slug)

  /** Whether there is a reading page, feed or sitemap at an inside path. */
  exists = (insidePath: string): boolean => pageExists(this, insidePath, () => partCount(this))

  /** Whether something could be read at an inside path, and was taken away: the page itself, or what lies below it. */
  isGone = (insidePath: string): boolean => {
    const { number } = this.epoch
    const path = insidePath.replace(/\/(?:pagina\/\d{1,9}|feed\.xml|atom\.xml|feed\.json)$/, '')
    const sql = 'select 1 from gone where path in (?, ?) and since <= ? and until > ? limit 1'
    // An English address of which only the Dutch was there led to that.
    return this.source.reader.one(sql, path, path.replace(/^\/en\//, '/nl/'), number, number) !== undefined
  }

  /** When its edition was made. */
  madeAt = (): Moment => madeAt(this.source.reader, this.epoch.number)

  /** For what is worked out once for as long as nothing changes. */
  once<T>(name: string, make: () => T): T {
    const { known } = this.epoch
    if (!known.has(name)) known.set(name, make())
    return known.get(name) as T
  }

  document = (hash: Hash): Document => this.source.entries.document(hash)

  /** Until when every question keeps its answer; `Infinity` when nothing more is to come. */
  get until(): Moment {
    return this.epoch.until
  }

  /** How many articles there are in this language, those that cannot be read now too, and `count` of their slugs from the oldest on. */
  countOfAll = (locale: Locale): number => this.source.lists.countOfAll(this.epoch, shelfKey.all(locale))
  slugsFromOldest = (locale: Locale, skip: number, count: number): string[] =>
    this.source.lists.oldest(this.epoch, shelfKey.all(locale), skip, count).map(({ slug }) => slug)
}

const NONE: Words = {}

const madeAt = (reader: Reader, number: number): Moment =>
  (reader.one('select made_at at from edition where id = ?', number) as { at: Moment }).at

function kindOf(entry: Translatable): 'article' | 'author' | 'seminar' | 'page' {
  if ('author' in entry) return 'article'
  if ('start' in entry) return 'seminar'
  return 'name' in entry ? 'author' : 'page'
}
