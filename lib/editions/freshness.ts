/** Which version of a page the reader must see. Pure: the clock publishes what was scheduled, because `now` decides. */
import { inside } from '../addresses'
import type { Moment } from '../content/schemas/fields'
import type { Edition } from './types'

/** The digest of what the page at `insidePath` shows at `now`; undefined when there is no such page at that moment. */
export function versionOf(insidePath: string, edition: Pick<Edition, 'versions'>, now: Moment): string | undefined {
  const version = edition.versions.get(insidePath)
  if (!version) return undefined
  let low = 0
  let high = version.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if ((version[2 * middle] as Moment) <= now) low = middle + 1
    else high = middle
  }
  return low === 0 ? undefined : ((version[2 * low - 1] as string | null) ?? undefined)
}

/**
 * Where a public path moved to, in one go when that moved on; undefined when it did not, or when the page at the end is not there
 * (yet, or any more).
 */
export function movedTo(path: string, edition: Pick<Edition, 'versions' | 'redirects'>, now: Moment): string | undefined {
  const passed = new Set<string>()
  // Percent-encoding reads the same in upper and lower case; the edition has it in upper case.
  let from = path.replace(/%[0-9a-f]{2}/gi, (encoded) => encoded.toUpperCase())
  while (Object.hasOwn(edition.redirects, from) && !passed.has(from)) {
    passed.add(from)
    from = edition.redirects[from] as string
    const page = inside(from).replace(/\/(aanmelden|aanmelden\/bedankt)$/, '')
    if (versionOf(page, edition, now) !== undefined) return from
  }
  return undefined
}
