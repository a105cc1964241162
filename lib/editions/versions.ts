/** The version of every page over time: which pages there are, and the moments at which each may read otherwise. */
import { feedForms, type Locale, locales } from '../addresses'
import type { Moment } from '../content/schemas/fields'
import { type Catalogue, catalogueOf, key, shelfKey } from './catalogue'
import { digest } from './digest'
import { ON_FRONT, PER_FEED, PER_PAGE, Shelf } from './lists'
import { momentsOfCode, momentsOfSeminar } from './moments'
import { besideSeries, momentsBeside } from './neighbours'
import { seriesOf } from './series'
import { FORMAT, frame, type Shown, shows } from './shows'
import { partsOf } from './sitemap'
import { Snapshot } from './snapshot'
import type { Article, Author, Edition, Page, Seminar, Version } from './types'
import { overFrom, sayingOfNext, seminarsOf } from './what-is-on'

interface Plan {
  path: string
  /** After these the page may read otherwise; more than needed does no harm. */
  moments: Iterable<Moment>
  show: (s: Snapshot) => Shown | undefined
}

/** Works out `edition.versions` from all the rest of it. The order is that in which a publisher asks for pages that changed. */
export function versionsOf(edition: Edition, now: Moment): Map<string, Version> {
  const versions = new Map<string, Version>()
  const start = new Snapshot(edition, now)
  const record = (plan: Plan, moment: Moment, s: Snapshot) => {
    const version = versions.get(plan.path) as Version
    const shown = plan.show(s)
    const seen = shown
      ? digest(`${FORMAT}\n${frame(s, plan.path.slice(1, 3) as Locale, plan.path)}\n${shown.join('\n')}`)
      : null
    if (version.length === 0 || version.at(-1) !== seen) version.push(moment, seen)
  }
  const later = new Map<Moment, Plan[]>()
  const plans = [...plansOf(start)]
  const isDeep = ({ path }: Plan) => path.includes('/pagina/')
  for (const plan of [...plans.filter((plan) => !isDeep(plan)), ...plans.filter(isDeep)]) {
    versions.set(plan.path, [])
    record(plan, 0, start)
    for (const moment of new Set(plan.moments)) {
      if (moment <= now) continue
      if (!later.has(moment)) later.set(moment, [])
      later.get(moment)?.push(plan)
    }
  }
  for (const moment of [...later.keys()].sort((a, b) => a - b)) {
    const s = new Snapshot(edition, moment)
    for (const plan of later.get(moment) ?? []) record(plan, moment, s)
  }
  return versions
}

function* plansOf(s: Snapshot): Generator<Plan> {
  const plans = locales.map((l) => new Plans(s, l))
  for (const one of plans) yield* one.front()
  for (const one of plans) yield* one.articles()
  for (const one of plans) yield* one.seminars()
  for (const one of plans) yield* one.rest()
  yield* sitemap(s)
}

/** A part changes with its own articles, the index when one of the parts was changed last at another moment. */
function* sitemap({ edition }: Snapshot): Generator<Plan> {
  const parts = partsOf(edition)
  const all = edition.articles.flatMap(momentsOfArticle)
  yield { path: '/nl/sitemap.xml', moments: all, show: shows.sitemap }
  if (parts.length === 1) return
  for (const [index, { slugs }] of parts.entries()) {
    const own = new Set(slugs)
    const moments = edition.articles.filter(({ slug }) => own.has(slug)).flatMap(momentsOfArticle)
    yield { path: `/nl/sitemap/${index + 1}.xml`, moments, show: (s) => shows.sitemapPart(s, index) }
  }
}
const momentsOfArticle = ({ date, expires }: Article): Moment[] => (expires === undefined ? [date] : [date, expires])

/** The pages of one language. */
class Plans {
  private readonly catalogue: Catalogue
  /** When what is published in this language changes. */
  readonly ofAll: Moment[]
  private readonly ofSeminars: Moment[]
  /** When something else is said of the next evening. */
  private readonly ofNext: Moment[]
  /** When what the newest articles give away changes, or an evening: the front page and that of the seminars say both. */
  private readonly ofFront: Moment[]
  private readonly ofShelf = new Map<Shelf, Moment[]>()

  constructor(
    private readonly s: Snapshot,
    private readonly l: Locale,
  ) {
    this.catalogue = catalogueOf(s.edition)
    this.ofAll = this.momentsOf(this.shelf(shelfKey.all(l)))
    this.ofSeminars = [...new Set(s.seminars(l).flatMap(momentsOfSeminar))].filter((moment) => moment > s.now)
    this.ofNext = this.ofSeminars.filter((now) => {
      const next = (moment: Moment) => sayingOfNext({ seminars: s.seminars, now: moment }, l)
      return next(now) !== next(now - 1)
    })
    const newest = this.mayShow(this.shelf(shelfKey.all(l)), ON_FRONT)
    this.ofFront = [...this.ofAll, ...this.ofSeminars, ...newest.flatMap((article) => this.inside(article))]
  }

  private at = (...parts: string[]) => ['', this.l, ...parts].join('/')
  private shelf = (name: string) => this.catalogue.shelves.get(name) ?? new Shelf()
  private momentsOf(shelf: Shelf): Moment[] {
    const moments = this.ofShelf.get(shelf) ?? shelf.momentsAfter(this.s.now)
    this.ofShelf.set(shelf, moments)
    return moments
  }

  *front(): Generator<Plan> {
    const { l, ofAll } = this
    yield { path: this.at(), moments: this.ofFront, show: (s) => shows.front(s, l) }
    yield* this.list(['artikelen'], this.shelf(shelfKey.all(l)), ofAll, (s, n) => shows.articles(s, l, n))
    yield* this.feed([], shelfKey.all(l))
  }

  *articles(): Generator<Plan> {
    for (const article of this.shelf(shelfKey.all(this.l)).all) {
      const { slug, date, expires } = article
      const biographies = this.s.authorsOf(article).flatMap((author) => this.inside(author))
      yield {
        path: this.at('artikelen', slug),
        moments: [
          ...(expires === undefined ? [date] : [date, expires]),
          ...this.inside(article),
          ...biographies,
          ...this.beside(article),
        ],
        show: (s) => shows.article(s, this.l, slug),
      }
    }
  }

  *seminars(): Generator<Plan> {
    const { l } = this
    yield { path: this.at('seminars'), moments: this.ofFront, show: (s) => shows.seminars(s, l) }
    for (const seminar of this.s.seminars(l)) {
      const { slug } = seminar
      const speakers = this.s.authorsOf(seminar).flatMap((author) => this.inside(author))
      const own = [...momentsOfSeminar(seminar), ...this.nextFrom(overFrom(this.s, l, [], [slug]))]
      const moments = [...this.ofAll, ...own, ...this.inside(seminar), ...speakers]
      yield { path: this.at('seminars', slug), moments, show: (s) => shows.seminar(s, l, slug) }
      yield { path: this.at('seminars', slug, 'seminar.ics'), moments: [], show: (s) => shows.calendar(s, l, slug) }
    }
  }

  *rest(): Generator<Plan> {
    const { l, s, ofAll, ofSeminars } = this
    yield { path: this.at('manifest.webmanifest'), moments: [], show: () => [] }
    yield { path: this.at('themas'), moments: ofAll, show: (s) => shows.topics(s, l) }
    for (const { slug } of s.topics(l)) {
      yield* this.list(['themas', slug], this.shelf(shelfKey.topic(l, slug)), ofAll, (s, n) => shows.topic(s, l, slug, n))
      yield* this.feed(['themas', slug], shelfKey.topic(l, slug))
    }
    yield { path: this.at('auteurs'), moments: ofAll, show: (s) => shows.authors(s, l) }
    yield { path: this.at('niet-gevonden'), moments: ofAll, show: (s) => shows.notFound(s, l) }
    for (const author of s.authors(l)) {
      const { slug } = author
      const shelf = this.shelf(shelfKey.author(l, slug))
      const moments = [...this.momentsOf(shelf), ...ofSeminars, ...this.inside(author)]
      yield* this.list(['auteurs', slug], shelf, moments, (s, n) => shows.author(s, l, slug, n))
      yield* this.feed(['auteurs', slug], shelfKey.author(l, slug), author)
    }
    for (const page of s.pages(l))
      yield { path: this.at(page.slug), moments: this.inside(page), show: (s) => shows.page(s, l, page.slug) }
  }

  private *list(parts: string[], shelf: Shelf, moments: Moment[], show: (s: Snapshot, number: number) => Shown | undefined) {
    const most = Math.max(1, Math.ceil(this.mayShow(shelf, shelf.all.length).length / PER_PAGE))
    for (let number = 1; number <= most; number++) {
      const path = number === 1 ? this.at(...parts) : this.at(...parts, 'pagina', String(number))
      yield { path, moments, show: (s: Snapshot) => show(s, number) }
    }
  }

  private *feed(parts: string[], name: string, of?: Author): Generator<Plan> {
    const shelf = this.shelf(name)
    const bodies = this.mayShow(shelf, PER_FEED).flatMap((article) => this.inside(article))
    const show = (s: Snapshot) => shows.feed(s, catalogueOf(s.edition).shelves.get(name)?.published(s.now) ?? [], of)
    const moments = [...this.momentsOf(shelf), ...bodies]
    for (const form of feedForms) yield { path: this.at(...parts, form), moments, show }
  }

  /** The articles of which a page with `count` of them may show some, now or later: as many more as come and go. */
  private mayShow(shelf: Shelf, count: number): Article[] {
    const { now } = this.s
    const left = shelf.all.filter(({ expires }) => expires === undefined || now < expires)
    const moving = left.filter(({ date, expires }) => date > now || expires !== undefined)
    return left.slice(0, count + moving.length)
  }

  /** When what stands in a body, or below it, changes: codes, the seminars they lead to, cards. */
  private inside(entry: Article | Seminar | Author | Page): Moment[] {
    if (entry.codes.length + entry.cards.length === 0 && !('seminar' in entry)) return []
    const { s, l } = this
    const codes = entry.codes.flatMap((code) => s.promoCode(code) ?? [])
    const slugs = 'seminar' in entry && entry.seminar ? [...entry.cards, entry.seminar] : entry.cards
    const seminars = [...codes.flatMap((code) => seminarsOf(s, l, code)), ...slugs.flatMap((slug) => s.seminar(l, slug) ?? [])]
    const next = this.nextFrom(overFrom(s, l, entry.codes, slugs))
    return [...codes.flatMap(momentsOfCode), ...seminars.flatMap(momentsOfSeminar), ...next]
  }

  /** What is over names the next evening. */
  private nextFrom = (over: Moment): Moment[] => this.ofNext.filter((moment) => moment >= over)

  /** When what stands around and below an article changes: others that come and go. */
  private beside(article: Article): Moment[] {
    const { l, s } = this
    const series = seriesOf(article)
    const related = article.related.flatMap((slug) => this.catalogue.articles.get(key(l, slug)) ?? [])
    return [
      ...(series === undefined ? [] : this.momentsOf(this.shelf(shelfKey.series(l, series)))),
      ...related.flatMap(({ date, expires }) => (expires === undefined ? [date] : [date, expires])),
      ...momentsBeside(this.shelf(shelfKey.all(l)).all, article, s.now),
      ...article.author.flatMap((author) => {
        const all = this.shelf(shelfKey.author(l, author)).all
        return momentsBeside(besideSeries(all, article), article, s.now)
      }),
    ]
  }
}
