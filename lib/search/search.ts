/** A question about an edition, and what there is to show for it. The same question at the same moment has the same answer. */
import type { Locale } from '../domain/locale'
import type { WholeArticle } from '../editions/questions/questions'
import type { Snapshot } from '../editions/snapshot'
import type { Author, Page, Seminar } from '../editions/types'
import { normalised, type Term, termOf, termsIn } from './question'
import { ranked } from './ranked'
import type { Kind } from './rows/documents'
import { type Group, indexIn, type Listed, type SearchIndex } from './rows/open'
import { meantBy, type Widened, widened } from './widen'

export const PER_PAGE = 10

export type Found = Pick<Listed, 'year' | 'topics'> &
  (
    | { kind: 'article'; entry: WholeArticle }
    | { kind: 'seminar'; entry: Seminar }
    | { kind: 'author'; entry: Author }
    | { kind: 'page'; entry: Page }
  )

export interface Question {
  locale: Locale
  /** As it was typed. */
  text: string
  topic?: string
  kind?: Kind
  year?: string
  /** From 1; a page that is not there is the last one. */
  page?: number
}

export interface Answer {
  /** What was looked for, as the field shows it; '' for no question. */
  text: string
  /** 'away': the file has no tables of search, or they cannot be read. 'some': nothing has all the words, this has some of them. */
  how: 'no question' | 'away' | 'all' | 'some' | 'nothing'
  /** Words that were read as others. */
  corrected: { typed: string; meant: string }[]
  /** What titles and texts are marked by. */
  terms: Widened[]
  /** Without filters. */
  total: number
  /** With them. */
  filtered: number
  topics: Map<string, number>
  kinds: Map<Kind, number>
  /** Newest first. */
  years: [year: string, count: number][]
  found: Found[]
  page: number
  pages: number
  /** The number of the first of `found`, from 1, and how many come after the last. */
  first: number
  rest: number
}

type Result = Pick<Answer, 'how' | 'corrected' | 'terms'> & { found: Listed[] }

/** What is found can be read now. */
export function search(s: Snapshot, question: Question): Answer {
  const index = indexIn(s.source.reader)
  const text = normalised(question.text)
  const terms = termsIn(text, question.locale)
  const nothing: Result = { how: 'no question', corrected: [], terms: [], found: [] }
  if (terms.length === 0) return answer(s, text, question, text ? { ...nothing, how: 'nothing' } : nothing)
  if (!index) return answer(s, text, question, { ...nothing, how: 'away' })
  try {
    return answer(s, text, question, new Search(s, index, question.locale).result(terms))
  } catch (error) {
    // A file that is damaged: the page says that it cannot search, and shows what is new.
    if (!/SQLITE/.test((error as NodeJS.ErrnoException).code ?? '')) throw error
    console.error(`search: the index of ${index.id}: ${String(error)}`)
    return answer(s, text, question, { ...nothing, how: 'away' })
  }
}

/** One search, from the strictest reading of the question to the mildest that finds something. */
class Search {
  constructor(
    private readonly s: Snapshot,
    private readonly index: SearchIndex,
    private readonly locale: Locale,
  ) {}

  result(terms: Term[]): Result {
    const asked = terms.map((term) => this.widened(term))
    const found = this.find(asked)
    if (found.length > 0) return { how: 'all', corrected: [], terms: asked, found }
    const corrected: Answer['corrected'] = []
    const meant = asked.map((term) => this.corrected(term, corrected))
    return this.mild(meant, corrected) ?? { how: 'nothing', corrected: [], terms: asked, found: [] }
  }

  private mild(terms: Widened[], corrected: Answer['corrected']): Result | undefined {
    const all = corrected.length > 0 ? this.find(terms) : []
    if (all.length > 0) return { how: 'all', corrected, terms, found: all }
    const some = terms.length > 1 ? this.find(terms, 'any') : []
    return some.length > 0 ? { how: 'some', corrected, terms, found: some } : undefined
  }

  private widened = (term: Term) => widened(this.index, term, this.locale)

  private find(terms: Widened[], how: 'all' | 'any' = 'all'): Listed[] {
    return this.index.visible(this.locale, ranked(this.index, terms, this.locale, how), this.s)
  }

  /**
   * The word that was meant by one that can be read nowhere. Words of what cannot be read (yet) are in the index as well: they are
   * neither found nor named.
   */
  private corrected(term: Widened, corrected: Answer['corrected']): Widened {
    const [word] = term.words
    if (!word || term.words.length > 1 || this.find([term]).length > 0) return term
    for (const { word: meant } of meantBy(this.index, word, this.locale)) {
      const other = this.widened(termOf(meant, [meant], this.locale))
      if (this.find([{ ...other, compounds: [] }]).length === 0) continue
      corrected.push({ typed: term.typed, meant })
      return other
    }
    return term
  }
}

function answer(
  s: Snapshot,
  text: string,
  { locale, topic, kind, year, page = 1 }: Question,
  { found, ...result }: Result,
): Answer {
  const { topics, ofKind, years, shownGroups } = countedIn(found, { topic, kind, year })
  const filtered = topic || kind || year ? found.filter(({ group }) => shownGroups.has(group)) : found
  const pages = Math.max(1, Math.ceil(filtered.length / PER_PAGE))
  const shown = Math.min(Math.max(1, page), pages)
  return {
    ...result,
    text,
    total: found.length,
    filtered: filtered.length,
    topics,
    kinds: ofKind,
    years: [...years].sort(([a], [b]) => Number(b) - Number(a)),
    found: filtered.slice((shown - 1) * PER_PAGE, shown * PER_PAGE).flatMap((one) => entryOf(s, locale, one) ?? []),
    page: shown,
    pages,
    first: (shown - 1) * PER_PAGE + 1,
    rest: Math.max(0, filtered.length - shown * PER_PAGE),
  }
}

type Filter = Pick<Question, 'topic' | 'kind' | 'year'>

/** Of a common word there are as many finds as there are articles: those that are counted alike are counted together. */
function countedIn(found: Listed[], { topic, kind, year }: Filter) {
  const groups = new Map<Group, number>()
  for (const { group } of found) add(groups, group, 1)
  const [topics, ofKind, years] = [new Map<string, number>(), new Map<Kind, number>(), new Map<string, number>()]
  const shownGroups = new Set<Group>()
  for (const [group, count] of groups) {
    const inYear = !year || group.year === year
    const inTopic = (!topic || group.topics.includes(topic)) && (!kind || group.kind === kind)
    if (inYear) add(ofKind, group.kind, count)
    if (inYear) for (const name of group.topics) add(topics, name, count)
    if (inTopic && group.year) add(years, group.year, count)
    if (inTopic && inYear) shownGroups.add(group)
  }
  return { topics, ofKind, years, shownGroups }
}

/** Undefined for what the snapshot does not have (any more): the tables may be those of an edition that is a moment newer. */
function entryOf(s: Snapshot, locale: Locale, { kind, slug, year, topics }: Listed): Found | undefined {
  const entry = s[kind](locale, slug)
  return entry && ({ kind, entry, year, topics } as Found)
}

const add = <K>(counts: Map<K, number>, name: K, more: number) => counts.set(name, (counts.get(name) ?? 0) + more)
