/** What belongs to a part that site.yaml switches off, and is still written: readers see nothing of it. Pure. */
import { type Part, partsOf } from '../../parts'
import type { Position } from '../fields/problems'
import { type Said, said } from '../words/rules'
import type { Facts } from './facts'
import { kind, type Others } from './names'

type Say = (at: Position, what: Said) => void

const TOP = { line: 1, column: 1 }

export const isOff = (part: Part, others: Others): boolean => others.named(kind.off, part).length > 0

/** Which part of an address is off; undefined where all are on. */
export const offIn = (url: string, others: Others): Part | undefined =>
  partsOf(url.replace(/[?#].*$/, '')).find((one) => isOff(one, others))

export function warnOfParts({ type, locale, references, placed, links = [] }: Facts, others: Others, say: Say): void {
  // The menu and the foot are looked at by themselves; site.en.yaml may stay for the day that English comes back.
  if (type === 'Site') return
  const isUnseen = locale === 'en' && isOff('english', others)
  if (isUnseen) say(TOP, said('partOffTranslation', { part: 'english' }))
  if (isUnseen) return
  const isOfSeminars = type === 'Seminar' || type === 'PromoCode'
  const named = [...references.filter(({ to }) => to === 'Seminar'), ...placed]
  if ((isOfSeminars || named.length > 0) && isOff('seminars', others)) {
    if (isOfSeminars) say(TOP, said('partOffFile', { part: 'seminars' }))
    else for (const at of named) say(at, said('partOffHere', { part: 'seminars' }))
  }
  for (const link of links) {
    const part = offIn(link.url, others)
    if (part) say(link, said('partOffLink', { url: link.url, part }))
  }
}
