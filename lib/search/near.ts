/**
 * What somebody who asked for an address that is not there may have meant: the titles that have the words of the address. Most of those who
 * ask are programs that look for holes: they cost a regular expression.
 */
import { distance } from 'fastest-levenshtein'
import { LRUCache } from 'lru-cache'
import { address, inside, localeOfPath } from '../addresses'
import { decoded } from '../decode'
import type { Locale } from '../domain/locale'
import type { Snapshot } from '../editions/snapshot'
import { slugOf } from '../language/slug'
import { editsOf, isWritten, mayDiffer, nearby } from './meant'
import { normalised, type Term, termOf, termsIn } from './question'
import { inTitles } from './ranked'
import type { Kind } from './rows/documents'
import { indexIn, type Listed, type SearchIndex } from './rows/open'
import { widened } from './widen'

export interface Near {
  /** Public path. */
  href: string
  title: string
}

const MOST = 3
/** An address has more words than are looked for; what is looked for costs up to a millisecond a word. */
const MOST_WORDS = 5
/** Of these so many are read as another word, for each of which so many are tried. */
const MOST_MEANT = 2
const MOST_TRIED = 4
const LONGEST_WORD = 40
/** So many of its words must stand in a title, of 1: half of a word is one that is a part of another. */
const ENOUGH = 0.5
/** Below these parts nobody reads anything: other software's pages, settings, hidden files. */
const PROBE =
  /(?:^|\/)[._]|wp-|wordpress|xmlrpc|php|cgi-bin|\.(?!html?$)\w{1,5}$|(?:^|\/)(?:admin\w*|login|config\w*|backups?|vendor|actuator|console|graphql|owa|solr|tests?|user|users|debug|status|shell|setup|install)(?:\/|$)/i
const roots: Record<string, Kind | undefined> = { artikelen: 'article', seminars: 'seminar', auteurs: 'author' }
const ROOTS = [...Object.keys(roots), 'themas']

/** A wrong link in a newsletter brings all its readers. */
const known = new WeakMap<SearchIndex, LRUCache<string, Near[]>>()
function knownOf(index: SearchIndex): LRUCache<string, Near[]> {
  const ofIndex = known.get(index) ?? new LRUCache<string, Near[]>({ max: 200 })
  known.set(index, ofIndex)
  return ofIndex
}

/** The best few, best first; none when nothing is near enough. `path`: public. Never throws: a page that says sorry needs no search. */
export function nearest(path: string, s: Snapshot): Near[] {
  const words = path.length > 300 || PROBE.test(path) ? '' : wordsOf(path)
  if (words.length < 3) return []
  try {
    const index = indexIn(s.source.reader)
    if (!index) return []
    const [locale, kind] = [localeOfPath(path), roots[inside(path).split('/')[2] ?? '']]
    const key = JSON.stringify([s.epoch.id, locale, kind, words])
    const found = knownOf(index).get(key) ?? new Nearest(s, index, locale, kind).to(words)
    knownOf(index).set(key, found)
    return found
  } catch (error) {
    console.error(`search: suggestions for an address: ${String(error)}`)
    return []
  }
}

/** Of the longest segment: years and numbers of pages stand before and after what matters. */
function wordsOf(path: string): string {
  const segments = inside(decoded(path).replace(/\.html?$/i, ''))
    .split('/')
    .slice(2)
  const own = ROOTS.includes(segments[0] ?? '') ? segments.slice(1) : segments
  const longest = own.filter((segment) => /\p{L}{2}/u.test(segment)).reduce((a, b) => (b.length >= a.length ? b : a), '')
  return longest.replace(/[-_+.]+/g, ' ').trim()
}

class Nearest {
  constructor(
    private readonly s: Snapshot,
    private readonly index: SearchIndex,
    private readonly locale: Locale,
    /** What stands below the root of the address comes first. */
    private readonly kind: Kind | undefined,
  ) {}

  to(words: string): Near[] {
    const found = [...this.bySlug(slugOf(words)), ...this.titled(words, this.locale)]
    // A slug has the words of the Dutch title in English too.
    if (found.length === 0 && this.locale === 'en') found.push(...this.titled(words, 'nl'))
    return [...new Map(found.map((one) => [one.href, one])).values()].slice(0, MOST)
  }

  /** One letter is wrong in a slug, which may have other words than its title; two or three in that of a topic or plain page, of which there are few. */
  private bySlug(slug: string): Near[] {
    const { s, locale: l } = this
    const isNear = (one: { slug: string }) => distance(one.slug, slug) <= mayDiffer(slug.length)
    const others = slug.length > LONGEST_WORD ? [] : [...editsOf(slug)]
    return [
      ...others.flatMap((other) => near(address.article(l, other), s.article(l, other)?.title) ?? []),
      ...s
        .topics(l)
        .filter(isNear)
        .map(({ slug, title }) => ({ href: address.topic(l, slug), title })),
      ...s
        .pages(l)
        .filter(isNear)
        .map(({ slug, title }) => ({ href: address.page(l, slug), title })),
    ]
  }

  private titled(words: string, locale: Locale): Near[] {
    const terms = termsIn(normalised(words), locale).slice(0, MOST_WORDS)
    const typed = this.best(terms, locale, terms.length)
    const best = typed.length > 0 ? typed : this.best(this.meant(terms, locale), locale, terms.length)
    return best.flatMap((found) => this.nearOf(found) ?? [])
  }

  /** Those with most of the terms in their title, of these the newest first. `asked`: of how many terms. */
  private best(terms: Term[], locale: Locale, asked: number): Listed[] {
    const wide = terms.map((term) => widened(this.index, term, locale))
    const { timeline } = this.index
    const titles = inTitles(this.index, wide, locale)
    const isOfKind = (id: number) => timeline.kindOf(id) === this.kind
    for (let count = 2 * wide.length; count > 0 && count >= 2 * ENOUGH * asked; count--) {
      const ids = timeline.visible(
        timeline.newest((id) => titles[id] === count),
        this.s,
      )
      const best = [...ids.filter(isOfKind).subarray(0, MOST), ...ids.filter((id) => !isOfKind(id)).subarray(0, MOST)]
      if (best.length > 0) return best.slice(0, MOST).flatMap((id) => this.index.named(id) ?? [])
    }
    return []
  }

  /** For words that nobody wrote, those in titles that differ by one letter: cheaper than what search itself tries. */
  private meant(terms: Term[], locale: Locale): Term[] {
    const isThere = (term: Term) => this.best([term], locale, 1).length > 0
    let left = MOST_MEANT
    return terms.flatMap((term) => {
      const [word = ''] = term.words
      if (isThere(term) || isWritten(this.index, word, locale) || left-- === 0) return term
      const meant = nearby(this.index, word.slice(0, LONGEST_WORD), locale).slice(0, MOST_TRIED)
      return meant.map((other) => termOf(other.word, [other.word], locale)).find(isThere) ?? term
    })
  }

  /** In the language of the address: what was found in Dutch may be there in English. */
  private nearOf({ kind, slug }: Listed): Near | undefined {
    const { s, locale: l } = this
    if (kind === 'author') return near(address.author(l, slug), s.author(l, slug)?.name)
    if (kind === 'article') return near(address.article(l, slug), s.article(l, slug)?.title)
    if (kind === 'seminar') return near(address.seminar(l, slug), s.seminar(l, slug)?.title)
    return near(address.page(l, slug), s.page(l, slug)?.title)
  }
}

const near = (href: string, title: string | undefined): Near | undefined => (title === undefined ? undefined : { href, title })
