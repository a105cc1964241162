/**
 * Projections of entries: what of them questions answer with (questions.ts). Each is made once for an entry: who asks again gets the same
 * object, of which the witness is known.
 */
import { phaseOfSeminar } from '../../domain/seminar/status'
import type { Article, Author, Seminar } from '../types'
import type {
  ArticleTeaser,
  ArticleTitle,
  AuthorName,
  NextSeminar,
  Phased,
  SeminarTeaser,
  WholeArticle,
  WholeSeminar,
} from './questions'

function once<E extends object, F>(make: (entry: E) => F): (entry: E) => F {
  const known = new WeakMap<E, F>()
  return (entry) => {
    const before = known.get(entry)
    if (before !== undefined) return before
    const projection = make(entry)
    known.set(entry, projection)
    return projection
  }
}

export const titleOfArticle = once(
  ({ locale, slug, title, series }: Article): ArticleTitle => ({ locale, slug, title, series }),
)

export const wholeArticle = once(({ related: _, ...article }: Article): WholeArticle => article)

export const teaserOfArticle = once((article: Article): ArticleTeaser => {
  const { document: _1, file: _2, codes: _3, cards: _4, pictures: _5, words: _6, related: _7, ...teaser } = article
  return teaser
})

export const nameOfAuthor = once(({ locale, slug, name, guest }: Author): AuthorName => ({ locale, slug, name, guest }))

/** What it says of itself; how many articles there are, a moment says. */
export const teaserOfAuthor = once(
  ({ document: _1, file: _2, codes: _3, cards: _4, pictures: _5, ...teaser }: Author) => teaser,
)

/** By entry, and what the moment makes of it. */
const oncePerPhase = <F>(make: (seminar: Seminar, phased: Phased) => F) => {
  const ofSeminar = once((_: Seminar) => new Map<string, F>())
  return (seminar: Seminar, now: number): F => {
    const phased = { phase: phaseOfSeminar(seminar, now), ahead: now < seminar.start }
    const name = `${phased.phase} ${phased.ahead}`
    const known = ofSeminar(seminar)
    const projection = known.get(name) ?? make(seminar, phased)
    known.set(name, projection)
    return projection
  }
}

export const wholeSeminar = oncePerPhase((seminar, phased): WholeSeminar => ({ ...seminar, ...phased }))

export const teaserOfSeminar = oncePerPhase((seminar, phased): SeminarTeaser => {
  const { document: _1, file: _2, codes: _3, cards: _4, pictures: _5, ...teaser } = seminar
  return { ...teaser, ...phased }
})

export const nextOfSeminar = oncePerPhase(({ locale, slug, title, start, end, translated }, phased): NextSeminar => {
  return { locale, slug, title, start, end, translated, ...phased }
})
