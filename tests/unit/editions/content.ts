/** Content by hand, as lib/content hands it over: small, whole, and every piece of it can be said otherwise. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LoadOptions } from '../../../lib/content/load'
import type { Content, ContentEntry, Document, DocumentType, FieldsByType, Problem } from '../../../lib/content/types'
import { deflated } from '../../../lib/editions/file/documents'
import { openForWriting } from '../../../lib/editions/file/open'
import { Reader } from '../../../lib/editions/file/read/reader'
import { type Snapshot, Source } from '../../../lib/editions/file/read/source'
import { Statements } from '../../../lib/editions/file/statements'
import { type Keeping, type Kept, keepEdition } from '../../../lib/editions/file/write/keep'
import type { BodyOf, Companion } from '../../../lib/editions/file/write/write'
import { editionOf } from '../../../lib/editions/making/make'
import { published } from '../../../lib/editions/published'
import type { Edition } from '../../../lib/editions/types'
import { searchFollows } from '../../../lib/search/rows/in-editions'
import { settings } from '../../../lib/settings'

export const day = 24 * 60 * 60_000
/** Tuesday 24 November 2026, 09:00 in Amsterdam. */
export const now = Date.UTC(2026, 10, 24, 8)

type Of<T extends DocumentType> = Extract<ContentEntry, { type: T; locale: 'nl' }>
type Rest = Partial<Pick<ContentEntry, 'document' | 'firstParagraph' | 'words' | 'terms' | 'codes' | 'cards'>>

const entry = <T extends DocumentType>(type: T, slug: string, fields: FieldsByType[T], rest: Rest = {}) =>
  ({
    type,
    slug,
    locale: 'nl',
    file: `${type}/${slug}`,
    document: `body-of-${slug}`,
    firstParagraph: `De eerste alinea van ${slug}.`,
    words: 880,
    terms: '',
    codes: [],
    cards: [],
    ...rest,
    fields,
  }) as unknown as Of<T>

export const site = (fields: Partial<FieldsByType['Site']> = {}) =>
  entry('Site', 'site', { name: 'Podium', email: 'redactie@podium.example', topics: topics('werk', 'klanten'), ...fields })
export const topics = (...slugs: string[]) => slugs.map((slug) => ({ slug, title: slug.toUpperCase() }))

export const article = (slug: string, fields: Partial<FieldsByType['Article']> = {}, rest: Rest = {}) =>
  entry(
    'Article',
    slug,
    { title: `Over ${slug}`, date: now - day, author: ['nour'], topics: ['werk'], draft: false, comments: true, ...fields },
    rest,
  )
export const author = (slug: string, fields: Partial<FieldsByType['Author']> = {}, rest: Rest = {}) =>
  entry('Author', slug, { name: `Naam van ${slug}`, guest: false, ...fields }, rest)
export const seminar = (slug: string, fields: Partial<FieldsByType['Seminar']> = {}, rest: Rest = {}) =>
  entry(
    'Seminar',
    slug,
    {
      title: `Avond ${slug}`,
      start: now + 10 * day,
      end: now + 10 * day + 7_200_000,
      price: 6500,
      capacity: 80,
      waitlist: true,
      showSeats: true,
      confirm: false,
      ...fields,
    },
    rest,
  )
export const code = (slug: string, fields: Partial<FieldsByType['PromoCode']> = {}) =>
  entry('PromoCode', slug, { code: slug, seminars: ['avond'], discount: 'free', perPerson: 1, ...fields })
export const page = (slug: string, fields: Partial<FieldsByType['Page']> = {}, rest: Rest = {}) =>
  entry('Page', slug, { title: `Pagina ${slug}`, ...fields }, rest)

/** The English translation of an entry. */
export const english = (original: ContentEntry, fields: Record<string, unknown> = {}, rest: Rest = {}) =>
  ({
    ...original,
    locale: 'en',
    file: `${original.file}.en`,
    document: `${original.document}-en`,
    firstParagraph: `The first paragraph of ${original.slug}.`,
    ...rest,
    fields: { title: `About ${original.slug}`, ...fields },
  }) as ContentEntry

/** Two authors, two topics, an evening with a code, a page; 45 articles, newest first from yesterday on. */
export function magazine(...more: ContentEntry[]): ContentEntry[] {
  const articles = Array.from({ length: 45 }, (_, i) =>
    article(`stuk-${i}`, {
      date: now - (i + 1) * day,
      topics: [i % 2 ? 'klanten' : 'werk'],
      author: [i % 3 ? 'nour' : 'sietse'],
    }),
  )
  const rest = [site(), author('nour'), author('sietse'), seminar('avond'), code('CustomerFirst'), page('over-ons')]
  return replaced([...rest, ...articles], more)
}

/** `entries` in which those of the same type, slug and language stand for the ones before. */
export function replaced(entries: ContentEntry[], more: ContentEntry[]): ContentEntry[] {
  const key = ({ type, slug, locale }: ContentEntry) => `${type}/${slug}/${locale}`
  return [...new Map([...entries, ...more].map((one) => [key(one), one])).values()]
}

export const edition = (entries: ContentEntry[], at = now, before?: Edition): Edition => editionOf({ entries }, at, before)

const sources = new WeakMap<Edition, Source>()

/** What a server would read of an edition, at a moment: from a file of its own, with search. */
export const opened = (made: Edition, moment = now, bodies: BodyOf = body): Snapshot =>
  sourceFor(made, bodies, searchFollows).at(moment)

/** As `opened`, where nobody searches: of thousands of articles the words are most of the work. */
export const openedPlain = (made: Edition, moment = now): Snapshot => sourceFor(made, body).at(moment)

function sourceFor(made: Edition, bodies: BodyOf, companion?: Companion): Source {
  const source = sources.get(made) ?? sourceOf(made, bodies, companion)
  sources.set(made, source)
  return source
}

const state = Symbol.for('podium.editions')

/** Makes it what this process has live, until the returned function is called. */
export function makeLive(made: Edition): () => void {
  const holder = globalThis as { [state]?: unknown }
  holder[state] = { source: opened(made).source, folder: settings().dataDir }
  return () => Reflect.deleteProperty(holder, state)
}

function sourceOf(made: Edition, bodies: BodyOf, companion?: Companion): Source {
  const dataDir = mkdtempSync(join(tmpdir(), 'podium-edition-'))
  keepIn(dataDir, { edition: made, bodyOf: bodies, companion })
  const source = new Source(new Reader(dataDir))
  // What is open stays readable; nobody else opens it.
  rmSync(dataDir, { recursive: true })
  return source
}
export const body: BodyOf = (hash) => deflated(bodyOf(hash))

/** As an edition that was made of the one before it: what says the same is the same object. */
export function madeOf(before: Edition, made: Edition): Edition {
  const same = <T extends object>(all: T[], others: T[]): T[] => {
    const known = new Map(others.map((one) => [JSON.stringify(one), one]))
    return all.map((one) => known.get(JSON.stringify(one)) ?? one)
  }
  return {
    ...made,
    site: same([made.site], [before.site])[0] as Edition['site'],
    articles: same(made.articles, before.articles),
    authors: same(made.authors, before.authors),
    seminars: same(made.seminars, before.seminars),
    promoCodes: same(made.promoCodes, before.promoCodes),
    pages: same(made.pages, before.pages),
  }
}

/** Makes it the live one of the file in a data folder. `before`: what it was made of. */
export const keep = (dataDir: string, made: Edition, bodies: BodyOf = body, before?: Edition): Kept =>
  keepIn(dataDir, { edition: made, before, bodyOf: bodies, companion: searchFollows })

function keepIn(dataDir: string, keeping: Keeping): Kept {
  const { file } = openForWriting(dataDir)
  try {
    return keepEdition(new Statements(file), keeping)
  } finally {
    file.close()
  }
}

/** What pages ask of it. */
export const publishedOf = (entries: ContentEntry[], at = now) => published(snapshotOf(entries, at))
export const snapshotOf = (entries: ContentEntry[], moment = now) => opened(edition(entries), moment)

/** Gives these entries instead of files, with a body for each. */
export const loadOf =
  (entries: () => ContentEntry[]) =>
  async ({ store }: LoadOptions): Promise<Content> => {
    for (const { document, slug } of entries()) store.put(document, deflated(bodyOf(slug)))
    return contentOf(entries())
  }

/** As it comes from files, of which nothing is known before. */
export const contentOf = (entries: ContentEntry[], problems: Problem[] = []): Content => ({
  entries,
  readEntries: () => entries,
  problems,
  changed: 0,
  mark: '',
  since: () => undefined,
  drafts: () => entries.filter(({ fields }) => 'draft' in fields && fields.draft === true),
  named: (names) => entries.filter((entry) => names.some(({ type, slug }) => entry.type === type && entry.slug === slug)),
  moved: () => entries.filter(({ fields }) => 'redirectFrom' in fields),
})

export const bodyOf = (text: string): Document => ({
  tree: { type: 'root', children: [{ type: 'text', value: text }] },
  headings: [],
})
