/**
 * What somebody who asked for an address that is not there may have meant: by the pieces of three letters that it shares with the
 * slugs and titles of an edition. Pure. Most of those who ask are programs that look for holes: they cost a regular expression.
 */
import { inside, localeOfPath } from '../addresses'
import type { Moment } from '../content/schemas/fields'
import { slugLike } from '../content/schemas/rules'
import { decoded } from '../pictures/picture'
import { isPublished } from './lists'
import { type Entry, type Index, indexBeforehand, indexOf, piecesOf } from './near-index'
import type { Edition } from './types'

export interface Near {
  /** Public path. */
  href: string
  title: string
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

/** The best few, best first; none when nothing is near enough. `path`: public. */
export function nearest(path: string, edition: Edition, now: Moment): Near[] {
  const asked = isProbe(path) ? '' : wordsOf(path)
  if (asked.length < 4) return []
  const root = inside(path).split('/')[2] ?? ''
  const locale = localeOfPath(path)
  const index = indexOf(edition, locale)
  const best = scored(index, piecesOf(asked), root).filter(({ entry: { article } }) => !article || isPublished(article, now))
  return best
    .filter(({ score }) => score >= WITHIN * (best[0]?.score ?? 0))
    .slice(0, MOST)
    .map(({ entry: { href, slug, title } }) => ({ href: href(locale, slug), title }))
}

/** The longest segment, as a slug: years and numbers of pages stand before and after what matters. */
function wordsOf(path: string): string {
  const segments = inside(decoded(path).replace(/\.html?$/i, ''))
    .split('/')
    .slice(2)
  const own = ROOTS.includes(segments[0] ?? '') ? segments.slice(1) : segments
  const longest = own.filter((segment) => /\p{L}{2}/u.test(segment)).reduce((a, b) => (b.length >= a.length ? b : a), '')
  return longest === '' ? '' : slugLike(longest)
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

/** Whether anybody could have meant something: what looks for holes costs this alone. */
const isProbe = (path: string): boolean => path.length > 300 || PROBE.test(path)

/** Makes what `nearest` needs, letting others in between; undefined when it is there, or not needed. */
export const prepareNearest = (path: string, edition: Edition): Promise<void> | undefined =>
  isProbe(path) ? undefined : indexBeforehand(edition, localeOfPath(path))
