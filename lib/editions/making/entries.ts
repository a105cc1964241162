/** From checked files to what is published: translations take from their originals what they do not say themselves. */

import type { Content, ContentChange, ContentEntry, DocumentType, FieldsByType } from '../../content/types'
import { normaliseCode } from '../../domain/codes/promo-code'
import type { Locale } from '../../domain/locale'
import type { Moment } from '../../domain/units'
import type { Article, Author, Edition, Page, PromoCode, Seminar, Site } from '../types'
import { joined } from './joined'
import { shortened } from './shortened'

type Original<T extends DocumentType> = Extract<ContentEntry, { type: T; locale: 'nl' }>
type Translation<T extends DocumentType> = Extract<ContentEntry, { type: T; locale: 'en' }>
type Pair<T extends DocumentType> = { original: Original<T>; translation?: Translation<T> }
export type Entries = Pick<Edition, 'site' | 'words' | 'articles' | 'authors' | 'seminars' | 'promoCodes' | 'pages'>

const WORDS_A_MINUTE = 220

/** Whether a draft by this slug is in an edition: of a preview it may be. */
export type Drafts = (slug: string) => boolean
const none: Drafts = () => false
export const everyDraft: Drafts = () => true

/** Everything that is published at some time, in both languages; drafts are nowhere but where `drafts` says so. */
export const entriesOf = ({ entries }: Pick<Content, 'entries'>, drafts = none): Entries => ({
  site: siteOf(pairs(entries, 'Site', drafts)[0]),
  words: wordsOf(entries),
  ...listsOf(entries, drafts),
})

type Lists = Omit<Entries, 'site' | 'words'>

/** What is published of some entries: those of both languages, where one of them is there. */
export function listsOf(entries: ContentEntry[], drafts = none): Lists {
  const isIn = ({ slug, fields }: Original<'Article'>) => !fields.draft || drafts(slug)
  const articles = pairs(entries, 'Article', drafts).filter(({ original }) => isIn(original))
  return {
    articles: articles.flatMap((pair) => translated(pair).map((entry) => articleOf(entry))).sort(newestFirst),
    authors: pairs(entries, 'Author', drafts)
      .flatMap((pair) => inBoth(pair).map(authorOf))
      .sort(byName),
    seminars: pairs(entries, 'Seminar', drafts)
      .flatMap((pair) => inBoth(pair).map(seminarOf))
      .sort(byStart),
    promoCodes: pairs(entries, 'PromoCode', drafts)
      .map(({ original }) => promoCodeOf(original))
      .sort(bySlug),
    pages: pairs(entries, 'Page', drafts)
      .flatMap((pair) => translated(pair).map(pageOf))
      .sort(bySlug),
  }
}

/**
 * As `entriesOf` all entries of now, by what was published `before` and what differs. `content.named`: those of now. What did not change is
 * the very object that it was.
 */
export function entriesFrom(before: Entries, change: ContentChange, content: Pick<Content, 'named'>, drafts = none): Entries {
  const names = [...change.added, ...change.changed, ...change.removed]
  const touched = new Map<DocumentType, Set<string>>()
  for (const { type, slug } of names) touched.set(type, (touched.get(type) ?? new Set()).add(slug))
  const now = content.named([...touched].flatMap(([type, slugs]) => [...slugs].map((slug) => ({ type, slug }))))
  const fresh = listsOf(now, drafts)
  const next = <L extends keyof Lists>(
    list: L,
    type: DocumentType,
    order: (a: Lists[L][number], b: Lists[L][number]) => number,
  ) => {
    const slugs = touched.get(type)
    return slugs ? joined<Lists[L][number]>(before[list], slugs, fresh[list], order) : before[list]
  }
  return {
    site: touched.has('Site') ? siteOf(pairs(now, 'Site', drafts)[0]) : before.site,
    words: touched.has('Words') ? wordsOf(now) : before.words,
    articles: next('articles', 'Article', newestFirst),
    authors: next('authors', 'Author', byName),
    seminars: next('seminars', 'Seminar', byStart),
    promoCodes: next('promoCodes', 'PromoCode', bySlug),
    pages: next('pages', 'Page', bySlug),
  }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
export const newestFirst = (a: Article, b: Article) => b.date - a.date || order(a.slug, b.slug)
/** Orders in which the site shows them. */
export const byName = (a: Author, b: Author) => a.name.localeCompare(b.name, 'nl') || order(a.slug, b.slug)
export const bySlug = (a: { slug: string }, b: { slug: string }) => order(a.slug, b.slug)
export const byStart = (a: Seminar, b: Seminar) => a.start - b.start || order(a.slug, b.slug)

function pairs<T extends DocumentType>(entries: ContentEntry[], type: T, drafts: Drafts): Pair<T>[] {
  const found = new Map<string, Pair<T>>()
  const ofType = entries.filter((entry) => entry.type === type)
  for (const entry of ofType) if (entry.locale === 'nl') found.set(entry.slug, { original: entry as Original<T> })
  for (const entry of ofType) {
    const pair = found.get(entry.slug)
    if (entry.locale === 'en' && pair && (!isDraft(entry) || drafts(entry.slug))) pair.translation = entry as Translation<T>
  }
  return [...found.values()]
}

const isDraft = (entry: ContentEntry) => 'draft' in entry.fields && entry.fields.draft === true

interface Merged<F> {
  locale: Locale
  translated: boolean
  /** The file whose text this is. */
  text: ContentEntry
  fields: F
}

/** In Dutch, and in English if it was translated. */
function translated<T extends DocumentType>({ original, translation }: Pair<T>): Merged<FieldsByType[T]>[] {
  const dutch = { locale: 'nl' as const, translated: true, text: original, fields: original.fields as FieldsByType[T] }
  if (!translation) return [dutch]
  return [dutch, { locale: 'en', translated: true, text: translation, fields: mergeFields(original, translation) }]
}

/** In both languages: where there is no translation the Dutch text stands in for it. */
function inBoth<T extends DocumentType>(pair: Pair<T>): Merged<FieldsByType[T]>[] {
  const [dutch, english] = translated(pair) as [Merged<FieldsByType[T]>, Merged<FieldsByType[T]>?]
  return [dutch, english ?? { ...dutch, locale: 'en', translated: false }]
}

/** What a translation may say itself; all else is the original's. */
const OWN = ['title', 'name', 'role', 'updated'] as const

function mergeFields<T extends DocumentType>(original: Original<T>, translation: Translation<T>): FieldsByType[T] {
  const from: Record<string, unknown> = original.fields as object as Record<string, unknown>
  const own: Record<string, unknown> = translation.fields as object as Record<string, unknown>
  // A summary is the text's own: without one the translation's first paragraph is, never the Dutch summary.
  const merged: Record<string, unknown> = { ...from, summary: own.summary }
  for (const name of OWN) if (own[name] !== undefined) merged[name] = own[name]
  for (const name of ['cover', 'photo'])
    if (from[name] && own[name]) merged[name] = { ...from[name], alt: altOf(own[name]) ?? altOf(from[name]) }
  if (from.questions) merged.questions = inOtherWords(from.questions as Asked[], (own.questions ?? []) as Asked[])
  return merged as object as FieldsByType[T]
}

type Asked = NonNullable<FieldsByType['Seminar']['questions']>[number]

/** A question that was not translated is asked in Dutch. */
const inOtherWords = (questions: Asked[], own: Asked[]): Asked[] =>
  questions.map((question) => {
    const words = own.find(({ key }) => key === question.key)
    return words ? { ...question, question: words.question, ...(words.options && { options: words.options }) } : question
  })

const altOf = (picture: unknown) => (picture as { alt?: string }).alt

const entryOf = ({ locale, translated, text }: Merged<unknown>) => ({
  slug: text.slug,
  locale,
  translated,
  document: text.document,
  file: text.file,
  codes: text.codes,
  cards: text.cards,
  pictures: text.pictures ?? {},
})

function articleOf(merged: Merged<FieldsByType['Article']>): Article {
  const { draft, redirectFrom: _old, ...fields } = merged.fields
  const { words, firstParagraph } = merged.text
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE))
  const summary = fields.summary ?? shortened(firstParagraph)
  const ofBody = fields.summary === undefined && { summaryOfBody: true as const }
  const asDraft = (draft || isDraft(merged.text)) && { draft: true as const }
  return { ...entryOf(merged), ...fields, ...asDraft, ...updatedBy(fields), summary, ...ofBody, minutes, words, related: [] }
}

/** A correction is an update, whether the editor says so or not. */
function updatedBy({ updated, correction = [] }: Pick<FieldsByType['Article'], 'updated' | 'correction'>): {
  updated?: Moment
} {
  const moments = [...(updated === undefined ? [] : [updated]), ...correction.map(({ date }) => date)]
  return moments.length > 0 ? { updated: Math.max(...moments) } : {}
}

function seminarOf(merged: Merged<FieldsByType['Seminar']>): Seminar {
  const { redirectFrom: _old, ...fields } = merged.fields
  return { ...entryOf(merged), ...fields, summary: fields.summary ?? shortened(merged.text.firstParagraph) }
}

const authorOf = (merged: Merged<FieldsByType['Author']>): Author => ({ ...entryOf(merged), ...merged.fields })

function pageOf(merged: Merged<FieldsByType['Page']>): Page {
  const { redirectFrom: _old, ...fields } = merged.fields
  return { ...entryOf(merged), ...fields, summary: fields.summary ?? shortened(merged.text.firstParagraph) }
}

/** `note` is for editors and is left out: an edition holds what the site may show. */
function promoCodeOf({ slug, file, fields: { note: _note, ...fields } }: Original<'PromoCode'>): PromoCode {
  return { ...fields, slug, normalised: normaliseCode(fields.code), file }
}

/** By key with dots; each language has a file of its own, and neither needs the other. */
function wordsOf(entries: ContentEntry[]): Edition['words'] {
  const of = (locale: Locale) => entries.find((entry) => entry.type === 'Words' && entry.locale === locale)?.fields ?? {}
  return { nl: Object.fromEntries(flat(of('nl'), '')), en: Object.fromEntries(flat(of('en'), '')) }
}

const flat = (tree: object, path: string): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([name, under]) =>
    typeof under === 'string' ? [[path + name, under]] : typeof under === 'object' ? flat(under, `${path}${name}.`) : [],
  )

/** English overrides field by field, and topics and menu entry by entry: which there are, and their order, is Dutch. */
function siteOf(pair: Pair<'Site'> | undefined): Record<Locale, Site> {
  if (!pair) throw new Error('content without site.yaml reached the edition: its check should have refused it')
  const nl = pair.original.fields
  const own = pair.translation?.fields ?? {}
  const topics = nl.topics?.map((topic) => ({ ...topic, ...own.topics?.find(({ slug }) => slug === topic.slug) }))
  const organisation = nl.organisation || own.organisation ? { ...nl.organisation, ...own.organisation } : undefined
  // A Dutch word in an English menu helps nobody: without one of its own an entry has its usual name.
  const menu = nl.menu?.map(({ to }) => ({ to, title: own.menu?.find((entry) => entry.to === to)?.title }))
  const footer = nl.footer || own.footer ? { ...nl.footer, ...own.footer } : undefined
  return { nl, en: { ...nl, ...own, topics, organisation, menu, footer } }
}
