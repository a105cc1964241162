/** What of the index can be read now: a row says only which entry it is, and the snapshot says whether that is there. */
import type { Locale } from '../addresses'
import type { Snapshot } from '../editions/snapshot'
import type { Article, Author, Page, Seminar } from '../editions/types'
import { year } from '../format'
import type { Named, SearchIndex } from './open'

export type Found =
  | { kind: 'article'; entry: Article }
  | { kind: 'seminar'; entry: Seminar }
  | { kind: 'author'; entry: Author }
  | { kind: 'page'; entry: Page }

/** The entries behind these rows, in their order: nothing that is deleted, of the future or expired, whatever the index knows. */
export function visible(s: Snapshot, index: SearchIndex, locale: Locale, ids: Iterable<number>): Found[] {
  const found: Found[] = []
  for (const id of ids) {
    const named = index.named(locale, id)
    const one = named && entryOf(s, locale, named)
    if (one) found.push(one)
  }
  return found
}

function entryOf(s: Snapshot, locale: Locale, { kind, slug }: Named): Found | undefined {
  const entry = s[kind](locale, slug)
  return entry && ({ kind, entry } as Found)
}

const years = new WeakMap<object, string>()

/** Of publication, or of the evening; undefined for what has none. Formatting a date is costly: once for each entry. */
export function yearOf({ kind, entry }: Found): string | undefined {
  if (kind !== 'article' && kind !== 'seminar') return undefined
  const known = years.get(entry) ?? year(kind === 'article' ? entry.date : entry.start)
  years.set(entry, known)
  return known
}

/** The topics that a find is counted under: those of articles. Evenings are counted by themselves. */
export const topicsOf = ({ kind, entry }: Found): readonly string[] => (kind === 'article' ? (entry.topics ?? []) : [])
