/** Where an old address leads (`redirectFrom`). */
import { inside } from '../../addresses'

/**
 * Where a public path moved to, in one go when that moved on; undefined when it did not, or when the page at the end is not there
 * (yet, or any more).
 */
interface Known {
  redirect(path: string): string | undefined
  exists(insidePath: string): boolean
}

export function movedTo(path: string, s: Known): string | undefined {
  const passed = new Set<string>()
  // Percent-encoding reads the same in upper and lower case; the edition has it in upper case.
  let from = path.replace(/%[0-9a-f]{2}/gi, (encoded) => encoded.toUpperCase())
  for (let to = s.redirect(from); to !== undefined && !passed.has(from); to = s.redirect(from)) {
    passed.add(from)
    from = to
    if (s.exists(inside(from).replace(/\/(aanmelden|aanmelden\/bedankt)$/, ''))) return from
  }
  return undefined
}
