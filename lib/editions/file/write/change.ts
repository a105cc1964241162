/** What differs between the head, the newest edition in the file, and an edition: not the live one, for after a rollback these are two. */
import { digestOf } from '../../digest'
import type { Article, Edition } from '../../types'
import { type Kind, type Name, type Row, rowsOf } from '../rows'
import { OPEN } from '../schema'
import type { Statements } from '../statements'

export interface Change {
  /** New, or saying something else. */
  put: Row[]
  gone: Name[]
  /** By article: what is related to it, where that differs. */
  related: { name: Name; slugs: string }[]
  redirects: { put: [path: string, target: string][]; gone: string[] }
}

const nameOf = ({ kind, locale, slug }: Name) => `${kind} ${locale} ${slug}`
const named = (name: string): Name => {
  const [kind, locale, slug] = name.split(' ') as [Kind, string, string]
  return { kind, locale, slug }
}
export const ofArticle = ({ locale, slug }: Pick<Article, 'locale' | 'slug'>): Name => ({ kind: 'article', locale, slug })

/** Compares digests, which an edition has anyhow: 10,000 articles in some 50 milliseconds. */
export function changeOf(head: Statements, edition: Edition): Change {
  const left = headOf(head, 'select thing, whole as value from entry')
  const put = [...rowsOf(edition)].filter((row) => take(left, nameOf(row)) !== digestOf(row.entry))
  return {
    put,
    gone: [...left.keys()].map(named),
    related: relatedIn(head, edition),
    redirects: redirectsIn(head, edition),
  }
}

/** By name, of what holds in the head. */
function headOf(head: Statements, select: string): Map<string, string> {
  const rows = head.all<Name & { value: string }>(
    `select kind, locale, slug, value from (${select} where until = ${OPEN}) held join thing on thing.id = held.thing`,
  )
  return new Map(rows.map((row) => [nameOf(row), row.value]))
}

function take(left: Map<string, string>, name: string): string | undefined {
  const value = left.get(name)
  left.delete(name)
  return value
}

function relatedIn(head: Statements, edition: Edition): Change['related'] {
  const left = headOf(head, 'select thing, slugs as value from related')
  const differing = edition.articles.flatMap((article) => {
    const name = ofArticle(article)
    const slugs = article.related.join(' ')
    return (take(left, nameOf(name)) ?? '') === slugs ? [] : [{ name, slugs }]
  })
  return [...differing, ...[...left.keys()].map((name) => ({ name: named(name), slugs: '' }))]
}

function redirectsIn(head: Statements, { redirects }: Edition): Change['redirects'] {
  const rows = head.all<{ path: string; target: string }>(`select path, target from redirect where until = ${OPEN}`)
  const left = new Map(rows.map(({ path, target }) => [path, target]))
  const put = Object.entries(redirects).filter(([path, target]) => take(left, path) !== target)
  return { put, gone: [...left.keys()] }
}
