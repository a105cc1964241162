/**
 * The edition of some content, made of the one before it and what differs. The same as `editionOf`, which makes it of everything: where nothing
 * is remembered, and in tests.
 */

import { collectGarbage } from '../../content/read/memory'
import type { Content, ContentChange, ContentEntry, Hash } from '../../content/types'
import type { Moment } from '../../domain/units'
import { digestOf, hasDigest } from '../digest'
import { pieceOf } from '../related/related'
import type { PieceChange, RelatedTable } from '../related/table'
import type { Article, Edition } from '../types'
import { apart } from '../unshared'
import { assembled } from './assembled'
import { type Drafts, type Entries, entriesFrom, entriesOf } from './entries'
import { sameParts, withParts } from './parts'

export function nextEdition(
  content: Content,
  now: Moment,
  before: Edition | undefined,
  table: RelatedTable,
  drafts?: Drafts,
): Edition {
  const making = before && table.contentOf(before.id)
  const since = making && content.since(making.mark)
  const change = before && since && drafts ? withDrafts(since, content, before) : since
  const changed = before && change ? entriesFrom(before, change, content, drafts) : undefined
  // What was switched off is not in the edition before: it is made of everything.
  const following = changed && before && sameParts(changed.site, before.site) ? changed : undefined
  const { all, terms } = following ? { all: following, terms: undefined } : everything(content, drafts)
  const isOther = follow(table, content, { articles: all.articles, terms }, now, changed !== following)
  const entries = withParts(all)
  const known = before && making && following && !isOther ? { articles: before.articles, round: making.round } : undefined
  const edition = assembled({ ...entries, articles: related(entries.articles, table, known) }, content.moved(), now, before)
  const { mark } = content
  table.madeOf(edition.id, { mark, round: table.round() })
  // It may turn out to say the same, and then the one before stays, with what was related in it.
  if (before?.fingerprint === edition.fingerprint) table.madeOf(before.id, { mark, round: making?.round ?? 0 })
  return edition
}

/** Which drafts are shown may be others than in the edition before: all of them count as changed. */
function withDrafts(change: ContentChange, content: Content, { articles }: Edition): ContentChange {
  const shown = articles.filter(({ draft }) => draft).map(({ slug }) => ({ type: 'Article' as const, slug }))
  return { ...change, changed: [...change.changed, ...content.named([...content.drafts(), ...shown])] }
}

/** From so many articles on it takes less to give memory back than to have it. */
const LARGE = 10_000

/** By document: the words that say what an article is about. */
type Terms = Map<Hash, string>

/** What was read for it is garbage after it: with what comes next a hundred thousand would weigh twice. */
function everything(content: Content, drafts: Drafts | undefined): { all: Entries; terms: Terms } {
  const made = fromAll(content.readEntries(), drafts)
  if (made.all.articles.length > LARGE) collectGarbage()
  return made
}

const fromAll = (entries: ContentEntry[], drafts: Drafts | undefined) => ({
  all: entriesOf({ entries }, drafts),
  terms: termsOf(entries),
})

const termsOf = (entries: ContentEntry[]): Terms => new Map(entries.map(({ document, terms }) => [document, terms]))

/** The table has its own mark: an edition that was made may not have become the live one. Returns whether the table was made anew. */
function follow(table: RelatedTable, content: Content, about: About, now: Moment, anew: boolean): boolean {
  const mark = table.mark()
  const change = mark === undefined || anew ? undefined : content.since(mark)
  if (!change) table.clear()
  table.update(change ? piecesOf(change, content, about.articles) : allPieces(content, about), now)
  table.setMark(content.mark)
  return !change
}

/** `terms`: where they were read already. */
type About = Pick<Entries, 'articles'> & { terms?: Terms }

function allPieces(content: Content, { articles, terms = termsOf(content.readEntries()) }: About): PieceChange {
  return { put: articles.map((article) => pieceOf(article, terms.get(article.document))), gone: [] }
}

/** Of the articles that a change touches, in both languages: a translation has the date and the topics of its original. */
function piecesOf(change: ContentChange, content: Content, articles: Article[]): PieceChange {
  const names = [...change.added, ...change.changed, ...change.removed].filter(({ type }) => type === 'Article')
  const touched = new Set(names.map(({ slug }) => slug))
  if (touched.size === 0) return { put: [], gone: [] }
  const terms = new Map(content.named(names).map(({ document, terms }) => [document, terms]))
  const there = articles.filter(({ slug }) => touched.has(slug))
  const put = there.map((article) => pieceOf(article, terms.get(article.document)))
  const left = new Set(put.map(({ locale, slug }) => `${locale} ${slug}`))
  const all = [...touched].flatMap((slug) => [
    { locale: 'nl' as const, slug },
    { locale: 'en' as const, slug },
  ])
  return { put, gone: all.filter(({ locale, slug }) => !left.has(`${locale} ${slug}`)) }
}

/** Of which edition it is known what the table said when it was made. */
type Known = Pick<Edition, 'articles'> & { round: number }

/**
 * Those of the edition before are left as they were: it is still read. `known`: that one; then only those are asked for that are none of its, or
 * of which something else was found since.
 */
function related(articles: Article[], table: RelatedTable, known?: Known): Article[] {
  if (!known) {
    const found = table.all()
    return articles.map((article) => relatedTo(article, found.get(keyOf(article)) ?? []))
  }
  const [turned, fresh] = [table.turnedSince(known.round), new Set(apart(articles, known.articles))]
  if (turned.size === 0 && fresh.size === 0) return articles
  return articles.map((article) => {
    if (fresh.has(article)) return relatedTo(article, table.of(article.locale, article.slug))
    const found = turned.size > 0 && turned.get(keyOf(article))
    return found ? relatedTo(article, found) : article
  })
}

const keyOf = ({ locale, slug }: Pick<Article, 'locale' | 'slug'>) => `${locale} ${slug}`

function relatedTo(article: Article, slugs: string[]): Article {
  if (article.related.join(' ') === slugs.join(' ')) return article
  const other = { ...article, related: slugs }
  hasDigest(other, digestOf(article))
  return other
}
