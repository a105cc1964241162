/** A whole edition of the file, as it was made: for who publishes. A server asks questions instead. */
import type { Locale } from '../../../domain/locale'
import { hasDigest } from '../../digest'
import { byName, bySlug, byStart, newestFirst } from '../../making/entries'
import type { Article, Author, DeskSays, Edition, Page, PromoCode, Seminar, Site } from '../../types'
import { numbered } from '../pointer'
import type { Kind } from '../rows'
import type { Statements } from '../statements'

interface Row {
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
  const rows = file.all<Row>(
    `select kind, locale, whole, shown, slugs from entry join thing on thing.id = entry.thing
     left join related on related.thing = entry.thing and related.since <= ? and related.until > ?
     where entry.since <= ? and entry.until > ?`,
    ...[number, number, number, number],
  )
  const of = <T>(kind: Kind) => rows.filter((row) => row.kind === kind).map((row) => entryOf(row) as T)
  const site = rows
    .filter(({ kind }) => kind === 'site')
    .map(({ locale, shown }): [Locale, Site] => [locale, JSON.parse(shown)])
  const [desk] = of<DeskSays>('desk')
  const words = rows.filter(({ kind }) => kind === 'words').map((row): [string, object] => [row.locale, entryOf(row)])
  return {
    id: name,
    madeAt,
    previous: previous === null ? null : (numbered(file, previous)?.name ?? null),
    fingerprint,
    ...(commit && { commit }),
    site: Object.fromEntries(site) as Edition['site'],
    words: { nl: {}, en: {}, ...Object.fromEntries(words) },
    articles: of<Article>('article').sort(newestFirst),
    authors: of<Author>('author').sort(byName),
    seminars: of<Seminar>('seminar').sort(byStart),
    promoCodes: of<PromoCode>('code').sort(bySlug),
    pages: of<Page>('page').sort(bySlug),
    ...(desk && { desk }),
    redirects: redirectsIn(file, number),
  }
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
