/** What can be found in an edition by the pieces of three letters of its slugs and titles: made once, a piece at a time. */
import { address, type Locale } from '../addresses'
import { slugLike } from '../content/schemas/rules'
import type { Article, Edition } from './types'

export interface Entry {
  slug: string
  title: string
  /** Worked out for the few that are shown. */
  href: (l: Locale, slug: string) => string
  /** First segment inside: an author is looked for among authors first. */
  root: string
  article?: Article
}
export interface Index {
  entries: Entry[]
  /** Of each text, a slug or a title: whose it is, and of how many pieces it is made. */
  owners: Uint32Array
  sizes: Uint16Array
  /** The texts that have piece `p`: `texts` from `from[p]` up to `from[p + 1]`. */
  from: Uint32Array
  texts: Uint32Array
}

const LETTERS = '-abcdefghijklmnopqrstuvwxyz0123456789'
const PIECES = LETTERS.length ** 3
const letters = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, LETTERS.indexOf(String.fromCharCode(code))))
/** By piece: the turn in which it was last seen, so that a text has each once. */
const seenIn = new Uint32Array(PIECES)
let turn = 0

/**
 * The pieces of a slug, each once, as numbers; returns how many there are. "-ab-" has "-ab" and "ab-": beginnings and ends of words
 * count.
 */
function eachPiece(slug: string, take: (piece: number) => void): number {
  turn += 1
  let count = 0
  let piece = letters[slug.charCodeAt(0)] as number
  for (let i = 1; i <= slug.length; i++) {
    piece = (piece * LETTERS.length + (i < slug.length ? (letters[slug.charCodeAt(i)] as number) : 0)) % PIECES
    if (seenIn[piece] === turn) continue
    seenIn[piece] = turn
    count += 1
    take(piece)
  }
  return count
}

/** As a list. */
export function piecesOf(slug: string): number[] {
  const pieces: number[] = []
  eachPiece(slug, (piece) => pieces.push(piece))
  return pieces
}

const indices = new WeakMap<Edition, Partial<Record<Locale, Index>>>()
const being = new WeakMap<Edition, Partial<Record<Locale, Promise<void>>>>()

/** Makes it before the first question about an edition, letting others in between; undefined when it is there. */
export function indexBeforehand(edition: Edition, locale: Locale): Promise<void> | undefined {
  if (indices.get(edition)?.[locale]) return undefined
  const makings = being.get(edition) ?? {}
  being.set(edition, makings)
  makings[locale] ??= (async () => {
    const steps = indexing(edition, locale)
    while (!steps.next().done) await new Promise((done) => setImmediate(done))
  })()
  return makings[locale]
}

export function indexOf(edition: Edition, locale: Locale): Index {
  for (const steps = indexing(edition, locale); ; ) {
    const ready = indices.get(edition)?.[locale]
    if (ready) return ready
    steps.next()
  }
}

/** So many texts at a time. */
const PIECE = 500

/** The pieces of each text are worked out twice, to count and to put in their place: remembering them takes longer. */
function* indexing(edition: Edition, locale: Locale): Generator<void> {
  const entries = [...entriesOf(edition, locale)]
  const words: string[] = []
  const owners: number[] = []
  const from = new Uint32Array(PIECES + 1)
  const sizes: number[] = []
  for (const [owner, { slug, title }] of entries.entries()) {
    if (owner % PIECE === PIECE - 1) yield
    for (const text of new Set([slug, slugLike(title)])) {
      words.push(text)
      owners.push(owner)
      sizes.push(eachPiece(text, (piece) => (from[piece + 1] as number)++))
    }
  }
  for (let piece = 0; piece < PIECES; piece++) (from[piece + 1] as number) += from[piece] as number
  const texts = new Uint32Array(from[PIECES] as number)
  const next = from.slice()
  for (const [text, slug] of words.entries()) {
    if (text % PIECE === PIECE - 1) yield
    eachPiece(slug, (piece) => {
      texts[next[piece] as number] = text
      ;(next[piece] as number) += 1
    })
  }
  const index = { entries, owners: Uint32Array.from(owners), sizes: Uint16Array.from(sizes), from, texts }
  indices.set(edition, { ...indices.get(edition), [locale]: index })
}

function* entriesOf(edition: Edition, l: Locale): Generator<Entry> {
  const here = <T extends { locale: Locale }>(all: T[]) => all.filter(({ locale }) => locale === l)
  for (const article of here(edition.articles)) {
    const { slug, title } = article
    yield { root: 'artikelen', slug, title, href: address.article, article }
  }
  for (const { slug, title } of here(edition.seminars)) yield { root: 'seminars', slug, title, href: address.seminar }
  for (const { slug, title } of edition.site[l].topics ?? []) yield { root: 'themas', slug, title, href: address.topic }
  for (const { slug, name } of here(edition.authors)) yield { root: 'auteurs', slug, title: name, href: address.author }
  for (const { slug, title } of here(edition.pages)) yield { root: slug, slug, title, href: address.page }
}
