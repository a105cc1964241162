/** Where an address leads that is not the one spelling of a page that the edition has. */
import { inside } from '../../../lib/addresses'
import { decoded } from '../../../lib/decode'
import { isLocale } from '../../../lib/domain/locale'
import { movedTo } from '../../../lib/editions/questions/moved'
import type { Snapshot } from '../../../lib/editions/snapshot'
import { programRoots, rootsOf } from '../../../lib/routes'
import { canonicalPath } from '../../request/canonical-path'

export interface Redirect {
  status: 307 | 308
  path: string
}

/**
 * Always one step: `redirectFrom` of the edition, and another spelling: for good. An English address of which only the Dutch
 * exists: for now, it may be translated. Undefined where the page is, and where nothing is.
 */
export function redirectOf(path: string, s: Snapshot): Redirect | undefined {
  const canonical = canonicalPath(path)
  const insidePath = inside(canonical)
  const forGood = (to: string): Redirect | undefined => (to === path ? undefined : { status: 308, path: to })
  if (s.exists(insidePath)) return forGood(canonical)
  const moved = [path, canonical, asWritten(canonical, s)].flatMap((from) => movedTo(from, s) ?? [])[0]
  if (moved !== undefined) return forGood(moved)
  const dutch = insidePath.startsWith('/en/') ? `/nl/${insidePath.slice('/en/'.length)}` : undefined
  if (dutch && s.exists(dutch)) return { status: 307, path: dutch.slice('/nl'.length) }
  // `/nl/…` says where the page would be, whether it is there or not.
  return isOfNext(insidePath) || /^\/nl(?:\/|$)/i.test(path) ? forGood(canonical) : undefined
}

/** Below these Next answers whatever the edition has; everything else is the edition's, or nothing. See tests/unit/server/redirects.test.ts. */
const ROOTS = new Set([...programRoots, 'seminars', 'seminars.ics', 'robots.txt'])

/** Roots beside [locale] in app/: what Next has no route for there, it would take for a page of a language by that name. */
const BESIDE = new Set([...rootsOf('picture', 'frame'), 'robots.txt'])

/** Whether something may be at this inside path that the edition does not know. */
export function isOfNext(insidePath: string): boolean {
  const [, , root = '', ...below] = insidePath.split('/')
  if (!BESIDE.has(root)) return ROOTS.has(root)
  if (root === 'robots.txt') return below.length === 0
  return below.length > 1 && (root === 'beeld' || isLocale(below[0]))
}

/** An old address as the editor wrote it, for one that differs in case, slashes or percent-encoding. */
function asWritten(path: string, s: Snapshot): string {
  const spellings = s.once('spellings', () => new Map(s.redirects().map(([old]) => [folded(old), old])))
  return spellings.get(folded(path)) ?? path
}

function folded(path: string): string {
  const one = path.replace(/\/{2,}/g, '/').replace(/(?!^)\/$/, '')
  return decoded(one).toLowerCase()
}
