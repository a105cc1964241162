/**
 * The pages of which it is certain that an edition changed them, or likely: those of the entries that differ, and what names the newest
 * of everything. Which others show something of it only who keeps pages knows: server/answers/publishing/stale.ts.
 */
import { address, feedFormats } from '../../addresses'
import { locales } from '../../domain/locale'
import { digestOf } from '../../editions/digest'
import type { Article, Author, Edition, Page, Seminar } from '../../editions/types'
import { unshared } from '../../editions/unshared'
import { partOff } from '../../parts'

type Entry = Article | Author | Page | Seminar

const kinds = ['articles', 'seminars', 'authors', 'pages'] as const
const addressOf = {
  articles: address.article,
  seminars: address.seminar,
  authors: address.author,
  pages: address.page,
}

/** Of a few that differ somebody is waiting to see them: those go before what all readers ask for. */
const FEW = 10

/** Public paths, in the order in which they are waited for; of what is gone too. */
export function pagesOfChange(before: Edition | undefined, edition: Edition): string[] {
  const [was, is] = before ? unshared(before, edition) : [undefined, edition]
  const changed = kinds.flatMap((kind) => changedOf(kind, was, is))
  const pages = [...changed.slice(0, FEW), ...fronts, ...lists, ...changed.slice(FEW)]
  return pages.filter((path) => !partOff(path, edition.site.nl))
}

const fronts = locales.map((l) => address.home(l))
const lists = locales.flatMap((l) => [
  address.articles(l),
  address.seminars(l),
  address.topics(l),
  address.authors(l),
  ...feedFormats.map((format) => address.feed(l, format)),
])

function changedOf(kind: (typeof kinds)[number], before: Edition | undefined, edition: Edition): string[] {
  const then = new Map(
    (before?.[kind] ?? []).map((entry: Entry) => [addressOf[kind](entry.locale, entry.slug), digestOf(entry)]),
  )
  const now = new Map(edition[kind].map((entry: Entry) => [addressOf[kind](entry.locale, entry.slug), digestOf(entry)]))
  const differs = [...now].flatMap(([path, digest]) => (then.get(path) === digest ? [] : path))
  return [...differs, ...[...then.keys()].filter((path) => !now.has(path))]
}
