/** What was found as the page shows it: texts cut and marked. */
import type { Locale } from '../domain/locale'
import type { Snapshot } from '../editions/snapshot'
import { excerptOf, marked, type Piece } from './excerpt'
import type { Answer, Found } from './search'

export type Hit = Found & { title: Piece[]; text: Piece[] }

/** The finds of this page of the answer. Only these cost reading a body. */
export const hitsOf = ({ found, terms }: Answer, locale: Locale, s: Snapshot): Hit[] =>
  found.map((one) => ({
    ...one,
    title: marked(titleOf(one), terms, locale),
    text: excerptOf(one.entry.document, terms, locale, s.document) ?? marked(summaryOf(one), terms, locale),
  }))

const titleOf = ({ kind, entry }: Found): string => (kind === 'author' ? entry.name : entry.title)
const summaryOf = ({ kind, entry }: Found): string => (kind === 'author' ? '' : (entry.summary ?? ''))
