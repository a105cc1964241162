/** Where an old address leads (`redirectFrom`). */
import { inside } from '../addresses'
import type { Snapshot } from './snapshot'

/**
 * Where a public path moved to, in one go when that moved on; undefined when it did not, or when the page at the end is not there
 * (yet, or any more).
 */
export function movedTo(path: string, s: Pick<Snapshot, 'edition' | 'exists'>): string | undefined {
  const { redirects } = s.edition
  const passed = new Set<string>()
  // Percent-encoding reads the same in upper and lower case; the edition has it in upper case.
  let from = path.replace(/%[0-9a-f]{2}/gi, (encoded) => encoded.toUpperCase())
  while (Object.hasOwn(redirects, from) && !passed.has(from)) {
    passed.add(from)
    from = redirects[from] as string
    if (s.exists(inside(from).replace(/\/(aanmelden|aanmelden\/bedankt)$/, ''))) return from
  }
  return undefined
}
