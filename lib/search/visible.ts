/** What of the index can be read now: a row says only which entry it is, and the edition and the clock say whether that is there. */
import type { Locale } from '../addresses'
import { catalogueOf, key } from '../editions/catalogue'
import { isPublished } from '../editions/lists'
import type { Snapshot } from '../editions/snapshot'
import type { Article, Author, Edition, Page, Seminar } from '../editions/types'
import { year } from '../format'
import type { Kind } from './documents'
import type { SearchIndex } from './open'

export type Found = (
  | { kind: 'article'; entry: Article }
  | { kind: 'seminar'; entry: Seminar }
  | { kind: 'author'; entry: Author }
  | { kind: 'page'; entry: Page }
) & {
  /** Of publication, or of the evening. */
  year?: string
  /** Under which it is counted: those of articles. Evenings are counted by themselves. */
  topics: readonly string[]
}

/** The entries behind these rows, in their order: nothing that is deleted, of the future or expired, whatever the index knows. */
export function visible(s: Snapshot, index: SearchIndex, locale: Locale, ids: Uint32Array): Found[] {
  const known = knownOf(s.edition, index)
  const found: Found[] = []
  for (const id of ids) {
    let one = known[id]
    if (one === undefined) {
      one = lookUp(s.edition, index, locale, id) ?? null
      known[id] = one
    }
    if (one && (one.kind !== 'article' || isPublished(one.entry, s.now))) found.push(one)
  }
  return found
}

/** What a row of an index is in an edition never changes: looked up once. */
const looked = new WeakMap<SearchIndex, WeakMap<Edition, Known>>()
/** By row; null where the edition has no such entry. */
type Known = (Found | null | undefined)[]

function knownOf(edition: Edition, index: SearchIndex): Known {
  const ofIndex = looked.get(index) ?? new WeakMap<Edition, Known>()
  looked.set(index, ofIndex)
  const known = ofIndex.get(edition) ?? []
  ofIndex.set(edition, known)
  return known
}

const shelves = { article: 'articles', seminar: 'seminars', author: 'authors', page: 'pages' } as const satisfies Record<
  Kind,
  string
>

function lookUp(edition: Edition, index: SearchIndex, locale: Locale, id: number): Found | undefined {
  const named = index.named(locale, id)
  if (!named) return undefined
  const { kind, slug } = named
  const entry = catalogueOf(edition)[shelves[kind]].get(key(locale, slug))
  if (!entry) return undefined
  const moment = kind === 'article' ? (entry as Article).date : kind === 'seminar' ? (entry as Seminar).start : undefined
  const topics = kind === 'article' ? ((entry as Article).topics ?? []) : []
  return { kind, entry, topics, year: moment === undefined ? undefined : yearOf(moment) } as Found
}

const DAY = 86_400_000

/** The year in Amsterdam; a formatter is only asked where its year may be another than that of the world's clock. */
function yearOf(moment: number): string {
  const [before, after] = [moment - DAY, moment + DAY].map((at) => new Date(at).getUTCFullYear())
  return before === after ? String(before) : year(moment)
}
