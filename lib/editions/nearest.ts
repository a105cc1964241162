/**
 * What somebody who asked for an address that is not there may have meant: by the pieces of three letters that it shares with the
 * slugs and titles of an edition. Pure. Most of those who ask are programs that look for holes: they cost a regular expression.
 */
import { address, inside, type Locale, localeOfPath } from '../addresses'
import type { Moment } from '../content/schemas/fields'
import { slugLike } from '../content/schemas/rules'
import { isPublished } from './lists'
import type { Article, Edition } from './types'

export interface Near {
  /** Public path. */
  href: string
  title: string
}
interface Entry extends Near {
  /** First segment inside: an author is looked for among authors first. */
  root: string
  article?: Article
}
interface Index {
  entries: Entry[]
  /** Of each text, a slug or a title: whose it is, and of how many pieces it is made. */
  owners: Uint32Array
  sizes: Uint16Array
  /** The texts that have piece `p`: `texts` from `from[p]` up to `from[p + 1]`. */
  from: Uint32Array
  texts: Uint32Array
}

const ROOTS = ['artikelen', 'seminars', 'themas', 'auteurs']
const MOST = 3
/** How alike two texts must be, of 1; how far behind the best one the others may be; what it gives to be of the same kind. */
const ENOUGH = 0.45
const WITHIN = 0.6
const SAME_ROOT = 0.05
/** Below these parts nobody reads anything: other software's pages, settings, hidden files. */
const PROBE =
  /(?:^|\/)[._]|wp-|wordpress|xmlrpc|php|cgi-bin|\.(?!html?$)\w{1,5}$|(?:^|\/)(?:admin\w*|login|config\w*|backups?|vendor|actuator|console|graphql|owa|solr|tests?|user|users|debug|status|shell|setup|install)(?:\/|$)/i

/** The best few, best first; none when nothing is near enough. `path`: public, can be decoded. */
export function nearest(path: string, edition: Edition, now: Moment): Near[] {
  const asked = path.length > 300 || PROBE.test(path) ? '' : wordsOf(path)
  if (asked.length < 4) return []
  const root = inside(path).split('/')[2] ?? ''
  const index = indexOf(edition, localeOfPath(path))
  const best = scored(index, piecesOf(asked), root).filter(({ entry: { article } }) => !article || isPublished(article, now))
  return best
    .filter(({ score }) => score >= WITHIN * (best[0]?.score ?? 0))
    .slice(0, MOST)
    .map(({ entry: { href, title } }) => ({ href, title }))
}

/** The longest segment, as a slug: years and numbers of pages stand before and after what matters. */
function wordsOf(path: string): string {
  const segments = inside(decodeURIComponent(path).replace(/\.html?$/i, ''))
    .split('/')
    .slice(2)
  const own = ROOTS.includes(segments[0] ?? '') ? segments.slice(1) : segments
  const longest = own.filter((segment) => /\p{L}{2}/u.test(segment)).reduce((a, b) => (b.length >= a.length ? b : a), '')
  return longest === '' ? '' : slugLike(longest)
}

const LETTERS = '-abcdefghijklmnopqrstuvwxyz0123456789'
const PIECES = LETTERS.length ** 3
const letters = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, LETTERS.indexOf(String.fromCharCode(code))))
/** By piece: the turn in which it was last seen, so that a text has each once. */
const seenIn = new Uint32Array(PIECES)
let turn = 0

/** The pieces of a slug, each once, as numbers. "-ab-" has "-ab" and "ab-": beginnings and ends of words count. */
function piecesOf(slug: string): number[] {
  const pieces: number[] = []
  turn += 1
  let piece = letters[slug.charCodeAt(0)] as number
  for (let i = 1; i <= slug.length; i++) {
    piece = (piece * LETTERS.length + (i < slug.length ? (letters[slug.charCodeAt(i)] as number) : 0)) % PIECES
    if (seenIn[piece] === turn) continue
    seenIn[piece] = turn
    pieces.push(piece)
  }
  return pieces
}

function scored({ entries, owners, sizes, from, texts }: Index, asked: number[], root: string) {
  const shared = new Uint16Array(owners.length)
  for (const piece of asked)
    for (let i = from[piece] as number; i < (from[piece + 1] as number); i++) (shared[texts[i] as number] as number) += 1
  const scores = new Map<number, number>()
  let best = 0
  for (let text = 0; text < shared.length; text++) {
    const count = shared[text] as number
    if (count === 0) continue
    const alike = (2 * count) / (asked.length + (sizes[text] as number))
    // A few words of a long title are enough, if they are all there.
    const within = asked.length >= 6 ? (0.75 * count) / asked.length : 0
    const score = Math.max(alike, within)
    const owner = owners[text] as number
    best = Math.max(best, score)
    if (score >= Math.max(ENOUGH, WITHIN * best - SAME_ROOT) && score > (scores.get(owner) ?? 0)) scores.set(owner, score)
  }
  return [...scores]
    .map(([owner, score]) => ({ entry: entries[owner] as Entry, score }))
    .map(({ entry, score }) => ({ entry, score: entry.root === root ? score + SAME_ROOT : score }))
    .sort((a, b) => b.score - a.score)
}

const indices = new WeakMap<Edition, Partial<Record<Locale, Index>>>()

/** Made at the first question about an edition. */
function indexOf(edition: Edition, locale: Locale): Index {
  const known = indices.get(edition) ?? {}
  indices.set(edition, known)
  known[locale] ??= makeIndex([...entriesOf(edition, locale)])
  return known[locale]
}

function makeIndex(entries: (Entry & { slug: string })[]): Index {
  const all = entries.flatMap(({ slug, title }, owner) =>
    [...new Set([slug, slugLike(title)])].map((words) => ({ owner, pieces: piecesOf(words) })),
  )
  const from = new Uint32Array(PIECES + 1)
  for (const { pieces } of all) for (const piece of pieces) (from[piece + 1] as number) += 1
  for (let piece = 0; piece < PIECES; piece++) (from[piece + 1] as number) += from[piece] as number
  const texts = new Uint32Array(from[PIECES] as number)
  const next = from.slice()
  for (const [text, { pieces }] of all.entries()) for (const piece of pieces) texts[(next[piece] as number)++] = text
  return {
    entries,
    owners: Uint32Array.from(all, ({ owner }) => owner),
    sizes: Uint16Array.from(all, ({ pieces }) => pieces.length),
    from,
    texts,
  }
}

function* entriesOf(edition: Edition, l: Locale): Generator<Entry & { slug: string }> {
  const here = <T extends { locale: Locale }>(all: T[]) => all.filter(({ locale }) => locale === l)
  for (const article of here(edition.articles)) {
    const { slug, title } = article
    yield { root: 'artikelen', slug, title, href: address.article(l, slug), article }
  }
  for (const { slug, title } of here(edition.seminars)) yield { root: 'seminars', slug, title, href: address.seminar(l, slug) }
  for (const { slug, title } of edition.site[l].topics ?? [])
    yield { root: 'themas', slug, title, href: address.topic(l, slug) }
  for (const { slug, name } of here(edition.authors))
    yield { root: 'auteurs', slug, title: name, href: address.author(l, slug) }
  for (const { slug, title } of here(edition.pages)) yield { root: slug, slug, title, href: address.page(l, slug) }
}
