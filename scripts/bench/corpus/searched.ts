/** What `npm run bench -- search` searches: an edition of articles that were never files, as what is measured begins at the edition. */
import type { Hash } from '../../../lib/content/types'
import { digest } from '../../../lib/editions/digest'
import { deflated } from '../../../lib/editions/file/documents'
import { openForWriting } from '../../../lib/editions/file/open'
import { Statements } from '../../../lib/editions/file/statements'
import { keepEdition } from '../../../lib/editions/file/write/keep'
import type { Article, Edition } from '../../../lib/editions/types'
import { searchFollows } from '../../../lib/search/rows/in-editions'
import type { Vocabulary } from './words'

const WORDS = 900
export const NOW = Date.UTC(2026, 10, 24)
const DAY = 86_400_000
const TOPICS = ['werk', 'cultuur', 'klanten', 'leidinggeven', 'techniek', 'onderwijs']

export type Bodies = Map<Hash, Uint8Array>

export function editionOf(bodies: Bodies, vocabulary: Vocabulary, count: number): Edition {
  const articles = Array.from({ length: count }, (_, index) => article(bodies, vocabulary, index))
  const site = { name: 'Meetpodium', email: 'redactie@podium.example', topics: TOPICS.map((slug) => ({ slug, title: slug })) }
  return {
    id: new Date(NOW).toISOString().replace(/[-:.]/g, ''),
    madeAt: NOW,
    previous: null,
    fingerprint: '',
    site: { nl: site, en: site },
    articles,
    authors: [],
    seminars: [],
    promoCodes: [],
    pages: [],
    redirects: {},
    words: {},
  } as unknown as Edition
}

export function keep(dataDir: string, edition: Edition, bodies: Bodies): void {
  const { file } = openForWriting(dataDir)
  const bodyOf = (hash: Hash) => bodies.get(hash) as Uint8Array
  keepEdition(new Statements(file), { edition, bodyOf, companion: searchFollows })
  file.close()
}

function article(bodies: Bodies, vocabulary: Vocabulary, index: number): Article {
  const paragraph = () => ({
    type: 'element' as const,
    tagName: 'p',
    properties: {},
    children: [{ type: 'text' as const, value: `${vocabulary.text(WORDS / 10)}.` }],
  })
  const document = { tree: { type: 'root' as const, children: Array.from({ length: 10 }, paragraph) }, headings: [] }
  const hash = digest(JSON.stringify(document))
  bodies.set(hash, deflated(document))
  return {
    slug: `stuk-${index}`,
    locale: 'nl',
    translated: true,
    document: hash,
    file: `articles/stuk-${index}.mdx`,
    codes: [],
    cards: [],
    pictures: {},
    related: [],
    title: vocabulary.text(6),
    summary: vocabulary.text(25),
    date: NOW - (index + 1) * 12 * 60 * 60_000,
    author: [],
    topics: [vocabulary.pick(TOPICS)],
    comments: true,
    minutes: 4,
    words: WORDS,
  } as unknown as Article
}

/** The next edition, in which one article says something else. */
export function change(bodies: Bodies, vocabulary: Vocabulary, edition: Edition, days = 1): Edition {
  const [first, ...rest] = edition.articles
  const other = { ...article(bodies, vocabulary, 0), slug: first?.slug ?? '' }
  const id = new Date(NOW + days * DAY).toISOString().replace(/[-:.]/g, '')
  return { ...edition, id, previous: edition.id, articles: [other, ...rest] }
}
