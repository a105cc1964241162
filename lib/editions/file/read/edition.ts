/** A whole edition of the file, as it was made: for who publishes. A server asks questions instead. */
import type { Locale } from '../../../domain/locale'
import { byPortions } from '../../../files/by-portions'
import { hasDigest } from '../../digest'
import { byName, bySlug, byStart, newestFirst } from '../../making/entries'
import type { Article, Author, DeskSays, Edition, Page, PromoCode, Seminar } from '../../types'
import { numbered } from '../pointer'
import type { Kind } from '../rows'
import type { Statements } from '../statements'

interface Row {
  id: number
  kind: Kind
  locale: Locale
  whole: string
  shown: string
  slugs: string | null
}

/** Throws when the file does not have it. */
export function editionIn(file: Statements, number: number): Edition {
  const about = numbered(file, number)
  if (!about) throw new Error(`edition ${number} is not in the file`)
  const { name, previous, fingerprint, madeAt, commit } = about
  const found = new Map<Kind, { locale: Locale; entry: object }[]>()
  for (const row of rowsIn(file, number)) {
    const ofKind = found.get(row.kind) ?? []
    if (ofKind.length === 0) found.set(row.kind, ofKind)
    ofKind.push({ locale: row.locale, entry: entryOf(row) })
  }
  const of = <T>(kind: Kind) => (found.get(kind) ?? []).map(({ entry }) => entry as T)
  const byLocale = (kind: Kind) => Object.fromEntries((found.get(kind) ?? []).map(({ locale, entry }) => [locale, entry]))
  const [desk] = of<DeskSays>('desk')
  return {
    id: name,
    madeAt,
    previous: previous === null ? null : (numbered(file, previous)?.name ?? null),
    fingerprint,
    ...(commit && { commit }),
    site: byLocale('site') as Edition['site'],
    words: { nl: {}, en: {}, ...byLocale('words') },
    articles: of<Article>('article').sort(newestFirst),
    authors: of<Author>('author').sort(byName),
    seminars: of<Seminar>('seminar').sort(byStart),
    promoCodes: of<PromoCode>('code').sort(bySlug),
    pages: of<Page>('page').sort(bySlug),
    ...(desk && { desk }),
    redirects: redirectsIn(file, number),
  }
}

function rowsIn(file: Statements, number: number): Generator<Row> {
  const sql = `select entry.id, kind, locale, whole, shown, slugs from entry join thing on thing.id = entry.thing
     left join related on related.thing = entry.thing and related.since <= ? and related.until > ?
     where entry.id > ? and entry.since <= ? and entry.until > ? order by entry.id limit ?`
  const ask = (after: number, most: number) => file.all<Row>(sql, number, number, after, number, number, most)
  return byPortions(ask, { first: 0, keyOf: ({ id }) => id })
}

function entryOf({ kind, whole, shown, slugs }: Row): object {
  const entry: object = JSON.parse(shown)
  if (kind === 'article') Object.assign(entry, { related: slugs ? slugs.split(' ') : [] })
  hasDigest(entry, whole)
  return entry
}

function redirectsIn(file: Statements, number: number): Edition['redirects'] {
  const sql = 'select path, target from redirect where since <= ? and until > ?'
  return Object.fromEntries(
    file.all<{ path: string; target: string }>(sql, number, number).map(({ path, target }) => [path, target]),
  )
}
