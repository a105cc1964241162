/** A problem is a rule with its values; its words stand in a catalogue per language. */
import type { Locale } from '../../domain/locale'
import { en } from './en'
import { nl } from './nl'

export type Rule = keyof typeof nl
/** The values of a rule; undefined for one without. */
export type Values<R extends Rule> = Parameters<(typeof nl)[R]>[0]
/** Says which rule, and with which values: what `say` takes. */
export type Said<R extends Rule = Rule> = { [K in R]: { rule: K; values: Values<K> } }[R]
/** The arguments after a rule: none where it has no values. */
export type ValuesOf<R extends Rule> = undefined extends Values<R> ? [] : [values: Values<R>]

export function said<R extends Rule>(rule: R, ...[values]: ValuesOf<R>): Said {
  return { rule, values } as Said
}

/** What stops nothing. */
const warnings: ReadonlySet<Rule> = new Set<Rule>([
  ...(['andMore', 'sampleWords', 'toFillIn', 'seminarPast', 'codeExpired', 'oldLivesAgain'] as const),
  ...(['partOffHere', 'partOffFile', 'partOffTranslation', 'partOffLink'] as const),
  ...(['pictureMoves', 'pictureFarTooLarge', 'pictureFarTooHeavy'] as const),
  ...(['linkToDraft', 'linkToLater', 'linkToExpired', 'linkText', 'paragraphLong', 'summaryCut'] as const),
  ...(['updatedBeforeDate', 'noteUnused', 'tableRow', 'bodyEmpty', 'questionSensitive'] as const),
])
/** What a text would be better for. */
const advice: ReadonlySet<Rule> = new Set<Rule>([
  ...(['sentenceLong', 'paragraphLongish', 'headingWanted', 'wordTwice', 'reads', 'wordUnknown'] as const),
])
/** Advice is given on what was changed, and by the command alone. */
export type Severity = 'error' | 'warning' | 'advice'
export const severityOf = (rule: Rule): Severity => (advice.has(rule) ? 'advice' : warnings.has(rule) ? 'warning' : 'error')

const catalogues = { nl, en } satisfies Record<Locale, unknown>

/** The sentence of a problem. */
export const inWords = ({ rule, values }: Said, language: Locale): string =>
  (catalogues[language][rule] as (values: unknown) => string)(values)
