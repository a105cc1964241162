/**
 * Which articles are related: they share words that few articles have, and topics. Worked out with the edition, for all of them at
 * once, over an inverted index of the rarer words. A new article must not stir up the old ones, whose pages would all be asked for:
 * a word weighs by the power of two that its number of articles is below, whatever the size of the publication, and among equals
 * the nearest in time comes first, so that what is new only comes near what is new.
 */

import type { Hash } from '../../content/types'
import { locales } from '../../domain/locale'
import type { Moment } from '../../domain/units'
import { seriesOf } from '../questions/series'
import type { Article } from '../types'

/** How many a page shows. */
export const RELATED = 3
/** A word in more articles than these says nothing of one of them. Its weight is then 0. */
export const COMMON = 64
const weightOf = (articles: number) => Math.clz32(articles) - Math.clz32(COMMON)
/** A topic that is shared, beside words; and what words must weigh together before they count. */
export const TOPIC = 3
export const LEAST = 4

/** What of an article says what is related to it. */
export type Piece = Pick<Article, 'locale' | 'slug' | 'date' | 'expires' | 'topics' | 'series'> & {
  /** Stems with spaces between (`ContentEntry.terms`). */
  terms: string
}
export interface Found {
  /** Slugs, best first, enough for `RELATED` of them to be public whatever comes and goes. */
  slugs: string[]
  /** What another must weigh to be among them, or come after them; 0 as long as there are too few. */
  least: number
}

/** Fills in `related` of each article. `termsOf` is by document. */
export function relate(articles: Article[], termsOf: Map<Hash, string>, now: Moment): void {
  const byPiece = new Map(articles.map((article) => [pieceOf(article, termsOf.get(article.document)), article]))
  for (const [piece, { slugs }] of relatedIn([...byPiece.keys()], now)) (byPiece.get(piece) as Article).related = slugs
}

export const pieceOf = ({ locale, slug, date, expires, topics, series }: Article, terms = ''): Piece => ({
  ...{ locale, slug, date, expires, topics, series, terms },
})

/** Of all pieces, newest first, at once; what is over has none. */
export function relatedIn(pieces: Piece[], now: Moment): Map<Piece, Found> {
  const found = new Map<Piece, Found>()
  for (const locale of locales) {
    const ofLanguage = pieces.filter((piece) => piece.locale === locale && !isOver(piece, now))
    const index = new Index(ofLanguage)
    for (const [position, piece] of ofLanguage.entries()) found.set(piece, new Finding(index, position, now).all())
  }
  return found
}

export const isOver = ({ expires }: Pick<Piece, 'expires'>, now: Moment) => expires !== undefined && expires <= now
/** Public now, and for good. */
export const stays = ({ date, expires }: Pick<Piece, 'date' | 'expires'>, now: Moment) => date <= now && expires === undefined

/** The articles of one language, newest first, with where each of the rarer words and each topic occurs. */
class Index {
  /** By word: positions of articles; then, by article, those of its words that are rare enough. */
  readonly rare: number[][][]
  readonly series: (string | undefined)[]
  readonly byTopic = new Map<string, number[]>()
  /** Of the article that is looked at, by position; all 0 in between. */
  readonly scores: Uint16Array

  constructor(readonly articles: Piece[]) {
    const places = new Map<string, number[]>()
    const listsOf = articles.map(({ terms }, position) => wordsIn(terms).map((term) => put(places, term, position)))
    this.rare = listsOf.map((lists) => lists.filter(isTelling))
    this.series = articles.map(seriesOf)
    for (const [position, { topics }] of articles.entries())
      for (const topic of new Set(topics)) put(this.byTopic, topic, position)
    this.scores = new Uint16Array(articles.length)
  }
}

export const wordsIn = (terms: string): string[] => (terms ? terms.split(' ') : [])
/** Of a word in so many articles; 0 where it says nothing. */
export const weightOfMany = (articles: number): number => (articles > 1 ? Math.max(0, weightOf(articles)) : 0)
const isTelling = ({ length }: number[]) => weightOfMany(length) > 0

function put(lists: Map<string, number[]>, name: string, position: number): number[] {
  const list = lists.get(name)
  if (list) list.push(position)
  else lists.set(name, [position])
  return list ?? (lists.get(name) as number[])
}

/** Where `position` stands in a list of rising positions. */
function placeIn(list: number[], position: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] as number) < position) low = middle + 1
    else high = middle
  }
  return low
}

/** The search for what is related to one article. */
class Finding {
  private readonly article: Piece
  private readonly series: string | undefined
  private readonly found: { position: number; score: number; far: number }[] = []
  private staying = 0

  constructor(
    private readonly index: Index,
    private readonly position: number,
    private readonly now: Moment,
  ) {
    this.article = this.at(position)
    this.series = index.series[position]
  }

  private at = (position: number) => this.index.articles[position] as Piece

  all(): Found {
    this.byWords()
    if (this.staying < RELATED) this.byTopic()
    const slugs = this.found.map(({ position }) => this.at(position).slug)
    return { slugs, least: this.staying < RELATED ? 0 : (this.found.at(-1)?.score ?? 0) }
  }

  private byWords(): void {
    const { rare, scores } = this.index
    const touched: number[] = []
    for (const places of rare[this.position] as number[][]) {
      const weight = weightOf(places.length)
      for (const place of places) {
        if (scores[place] === 0) touched.push(place)
        scores[place] = (scores[place] as number) + weight
      }
    }
    for (const place of touched) {
      const score = scores[place] as number
      scores[place] = 0
      if (score >= LEAST && this.mayBeAmong(score)) this.consider(place, score + TOPIC * this.sharedTopics(place))
    }
  }

  /** Most are not, whatever the topics they share: thrown out before anything is counted. */
  private mayBeAmong(score: number): boolean {
    if (this.staying < RELATED) return true
    return score + TOPIC * (this.article.topics?.length ?? 0) >= (this.found.at(-1)?.score ?? 0)
  }

  private sharedTopics(place: number): number {
    let shared = 0
    for (const topic of this.at(place).topics ?? []) if (this.article.topics?.includes(topic)) shared++
    return shared
  }

  /** Those of its first topic, from near to far in time, until there are enough. */
  private byTopic(): void {
    const list = this.index.byTopic.get(this.article.topics?.[0] ?? '') ?? []
    const here = placeIn(list, this.position)
    for (let before = here - 1, after = here + 1; before >= 0 || after < list.length; ) {
      const isBefore = after >= list.length || (before >= 0 && this.far(list[before]) < this.far(list[after]))
      const place = list[isBefore ? before-- : after++] as number
      if (!this.found.some(({ position }) => position === place)) this.consider(place, 0)
      if (this.staying >= RELATED) return
    }
  }

  private far = (place: number | undefined) => Math.abs(this.at(place as number).date - this.article.date)

  /** Keeps it if it is among the best; what lies behind enough that stay is never shown. */
  private consider(position: number, score: number): void {
    if (position === this.position || (this.series !== undefined && this.index.series[position] === this.series)) return
    const one = { position, score, far: this.far(position) }
    const place = this.found.findIndex((other) => this.comesBefore(one, other))
    if (place < 0 && this.staying >= RELATED) return
    this.found.splice(place < 0 ? this.found.length : place, 0, one)
    if (this.stays(one)) this.staying++
    while (this.staying > RELATED || (this.staying === RELATED && !this.stays(this.found.at(-1)))) {
      if (this.stays(this.found.pop())) this.staying--
    }
  }

  private stays = (one: Finding['found'][number] | undefined) => one !== undefined && stays(this.at(one.position), this.now)

  /** Among equals the nearest in time; as near, the older one; on one day, as lists have them. */
  private comesBefore(one: Finding['found'][number], other: Finding['found'][number]): boolean {
    if (one.score !== other.score) return one.score > other.score
    if (one.far !== other.far) return one.far < other.far
    const [isOlder, isOtherOlder] = [one.position > this.position, other.position > this.position]
    if (isOlder !== isOtherOlder) return isOlder
    return Math.abs(one.position - this.position) < Math.abs(other.position - this.position)
  }
}
