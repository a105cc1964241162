/** A question about an edition, and what there is to show for it. The same question at the same moment has the same answer. */
import type { Locale } from '../domain/locale'
import type { WholeArticle } from '../editions/questions/questions'
import type { Snapshot } from '../editions/snapshot'
import type { Author, Page, Seminar } from '../editions/types'
import { type Counted, countedIn, type Filter } from './counts'
import { normalised, termsIn } from './question'
import { type Read, Reading } from './reading'
import { indexIn, type Listed, type SearchIndex } from './rows/open'

export const PER_PAGE = 10

export type Found = Pick<Listed, 'year' | 'topics'> &
  (
    | { kind: 'article'; entry: WholeArticle }
    | { kind: 'seminar'; entry: Seminar }
    | { kind: 'author'; entry: Author }
    | { kind: 'page'; entry: Page }
  )

export interface Question extends Filter {
  locale: Locale
  /** As it was typed. */
  text: string
  /** From 1; a page that is not there is the last one. */
  page?: number
}

export interface Answer extends Pick<Read, 'corrected' | 'terms'>, Omit<Counted, 'filtered'> {
  /** What was looked for, as the field shows it; '' for no question. */
  text: string
  /** 'away': the file has no tables of search, or they cannot be read. */
  how: 'no question' | 'away' | Read['how']
  /** Without filters. */
  total: number
  /** With them. */
  filtered: number
  found: Found[]
  page: number
  pages: number
  /** The number of the first of `found`, from 1, and how many come after the last. */
  first: number
  rest: number
}

/** What is found can be read now. */
export function search(s: Snapshot, question: Question): Answer {
  const index = indexIn(s.source.reader)
  const text = normalised(question.text)
  const terms = termsIn(text, question.locale)
  if (terms.length === 0) return unanswered(text, text ? 'nothing' : 'no question')
  if (!index) return unanswered(text, 'away')
  try {
    return answered(s, index, question, { text, ...new Reading(s, index, question.locale).of(terms) })
  } catch (error) {
    // A file that is damaged: the page says that it cannot search, and shows what is new.
    if (!/SQLITE/.test((error as NodeJS.ErrnoException).code ?? '')) throw error
    console.error(`search: the index of ${index.id}: ${String(error)}`)
    return unanswered(text, 'away')
  }
}

const unanswered = (text: string, how: Answer['how']): Answer => ({
  ...{ text, how, corrected: [], terms: [], topics: new Map(), kinds: new Map(), years: [], found: [] },
  ...{ total: 0, filtered: 0, page: 1, pages: 1, first: 1, rest: 0 },
})

function answered(s: Snapshot, index: SearchIndex, question: Question, { found, ...read }: Read & { text: string }): Answer {
  const { filtered, ...counts } = countedIn(index.timeline, found, question)
  const pages = Math.max(1, Math.ceil(filtered.length / PER_PAGE))
  const page = Math.min(Math.max(1, question.page ?? 1), pages)
  const shown = filtered.subarray((page - 1) * PER_PAGE, page * PER_PAGE)
  return {
    ...read,
    ...counts,
    total: found.length,
    filtered: filtered.length,
    found: [...shown].flatMap((id) => entryOf(s, question.locale, index.named(id)) ?? []),
    page,
    pages,
    first: (page - 1) * PER_PAGE + 1,
    rest: Math.max(0, filtered.length - page * PER_PAGE),
  }
}

/** Undefined for what the snapshot does not have (any more): the tables may be those of an edition that is a moment newer. */
function entryOf(s: Snapshot, locale: Locale, listed: Listed | undefined): Found | undefined {
  if (!listed) return undefined
  const { kind, slug, year, topics } = listed
  const entry = s[kind](locale, slug)
  return entry && ({ kind, entry, year, topics } as Found)
}
