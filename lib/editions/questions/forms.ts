/**
 * Entries in the forms in which questions are answered (questions.ts). Each is made once for an entry: who asks again gets the same
 * object, of which the witness is known.
 */
import { phaseOfSeminar } from '../../domain/status'
import type { Article, Author, Seminar } from '../types'
import type {
  ArticleCard,
  ArticleTitle,
  AuthorName,
  NextSeminar,
  Phased,
  SeminarCard,
  WholeArticle,
  WholeSeminar,
} from './questions'

function once<E extends object, F>(make: (entry: E) => F): (entry: E) => F {
  const known = new WeakMap<E, F>()
  return (entry) => {
    const before = known.get(entry)
    if (before !== undefined) return before
    const form = make(entry)
    known.set(entry, form)
    return form
  }
}

export const titleOfArticle = once(
  ({ locale, slug, title, series }: Article): ArticleTitle => ({ locale, slug, title, series }),
)

export const wholeArticle = once(({ related: _, ...article }: Article): WholeArticle => article)

export const cardOfArticle = once((article: Article): ArticleCard => {
  const { document: _1, file: _2, codes: _3, cards: _4, pictures: _5, words: _6, related: _7, ...card } = article
  return card
})

export const nameOfAuthor = once(({ locale, slug, name, guest }: Author): AuthorName => ({ locale, slug, name, guest }))

/** What it says of itself; how many articles there are, a moment says. */
export const cardOfAuthor = once(({ document: _1, file: _2, codes: _3, cards: _4, pictures: _5, ...card }: Author) => card)

/** By entry, and what the moment makes of it. */
const oncePerPhase = <F>(make: (seminar: Seminar, phased: Phased) => F) => {
  const ofSeminar = once((_: Seminar) => new Map<string, F>())
  return (seminar: Seminar, now: number): F => {
    const phased = { phase: phaseOfSeminar(seminar, now), ahead: now < seminar.start }
    const name = `${phased.phase} ${phased.ahead}`
    const known = ofSeminar(seminar)
    const form = known.get(name) ?? make(seminar, phased)
    known.set(name, form)
    return form
  }
}

export const wholeSeminar = oncePerPhase((seminar, phased): WholeSeminar => ({ ...seminar, ...phased }))

export const cardOfSeminar = oncePerPhase((seminar, phased): SeminarCard => {
  const { document: _1, file: _2, codes: _3, cards: _4, pictures: _5, ...card } = seminar
  return { ...card, ...phased }
})

export const nextOfSeminar = oncePerPhase(({ locale, slug, title, start, end, translated }, phased): NextSeminar => {
  return { locale, slug, title, start, end, translated, ...phased }
})
