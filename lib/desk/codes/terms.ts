/** The terms of a code as a form of the desk asks and shows them, read and checked as those of a file are. Pure. */
import { NoMoment, readMoment } from '../../content/fields/moments'
import type { CodeChanges } from '../../domain/codes/overlay'
import { readDiscount } from '../../domain/codes/promo-code'
import type { PromoCodeFacts } from '../../domain/facts'
import type { Moment } from '../../domain/units'
import { date, isMidnight, number, time, untilIncluding } from '../../language/format'
import type { Wrong } from '../visit'
import { say } from './words'

export type Terms = Pick<
  PromoCodeFacts,
  'seminars' | 'discount' | 'maxSeats' | 'perPerson' | 'validFrom' | 'validUntil' | 'message' | 'partner'
>
type Fields = Record<string, string | undefined>

/** A ticked box for each seminar: `seminar.<slug>`, and one for all of them. */
export const boxOf = (slug: string): string => `seminar.${slug}`
export const ALL = 'alle'

/** `known`: the slugs that may be ticked. */
export function readTerms(
  fields: Fields,
  known: readonly string[],
): { ok: true; terms: Terms } | { ok: false; errors: Wrong[] } {
  const errors: Wrong[] = []
  const wrong = (field: string, message: string) => void errors.push({ field, message })
  const slugs = known.filter((slug) => fields[boxOf(slug)])
  if (!fields[ALL] && slugs.length === 0) wrong('seminars', say('wrong.seminars'))
  const [validFrom, validUntil] = [momentOf(fields, 'validFrom', wrong), momentOf(fields, 'validUntil', wrong)]
  if (validFrom !== undefined && validUntil !== undefined && validUntil <= validFrom)
    wrong('validUntil', say('wrong.untilBeforeFrom'))
  const terms: Terms = {
    seminars: fields[ALL] ? 'all' : slugs,
    discount: discountOf(fields.discount, wrong),
    perPerson: wholeOf(fields, 'perPerson', wrong) ?? 1,
    ...defined({ maxSeats: wholeOf(fields, 'maxSeats', wrong), validFrom, validUntil }),
    ...defined({ message: textOf(fields, 'message', 300, wrong), partner: textOf(fields, 'partner', 100, wrong) }),
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, terms }
}

type Say = (field: string, message: string) => void
const defined = <T extends object>(values: T): Partial<{ [K in keyof T]: NonNullable<T[K]> }> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never

function discountOf(typed: string | undefined, wrong: Say): Terms['discount'] {
  const text = (typed ?? '').replace(/€|euro/gi, '').trim()
  if (/^gratis$/i.test(text)) return { kind: 'free' }
  // A number alone is a percentage to some and euros to others.
  const isUnclear = /^\d+$/.test(text) && !/€|euro/i.test(typed ?? '')
  try {
    if (text !== '' && !isUnclear) return readDiscount(text)
  } catch {
    // Worded below, with what would be right.
  }
  wrong('discount', say(isUnclear ? 'wrong.discountUnclear' : 'wrong.discount'))
  return { kind: 'free' }
}

function wholeOf(fields: Fields, name: string, wrong: Say): number | undefined {
  const typed = fields[name]?.trim()
  if (!typed) return undefined
  if (/^\d{1,6}$/.test(typed) && Number(typed) > 0) return Number(typed)
  wrong(name, say('wrong.whole'))
  return undefined
}

function textOf(fields: Fields, name: string, most: number, wrong: Say): string | undefined {
  const typed = fields[name]?.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim()
  if (typed && typed.length > most) wrong(name, say('wrong.tooLong', { most }))
  return typed || undefined
}

/** A date alone is that day, from its beginning or to its end. */
function momentOf(fields: Fields, name: 'validFrom' | 'validUntil', wrong: Say): Moment | undefined {
  const typed = fields[name]?.trim()
  if (!typed) return undefined
  try {
    return readMoment(typed, name === 'validUntil' ? 'end' : 'moment')
  } catch (error) {
    if (!(error instanceof NoMoment)) throw error
    wrong(name, say('wrong.moment'))
    return undefined
  }
}

/** What the form shows of a code: read again it says the same. */
export function fieldsOf({ seminars, discount, maxSeats, perPerson, validFrom, validUntil, message, partner }: Terms): Fields {
  return {
    ...(seminars === 'all' ? { [ALL]: 'on' } : Object.fromEntries(seminars.map((slug) => [boxOf(slug), 'on']))),
    discount: discountInWords(discount).replace(/^€\s/u, ''),
    maxSeats: maxSeats?.toString(),
    perPerson: String(perPerson),
    validFrom: validFrom === undefined ? undefined : typedMoment(validFrom),
    validUntil:
      validUntil === undefined ? undefined : isMidnight(validUntil) ? day(untilIncluding(validUntil)) : typedMoment(validUntil),
    message,
    partner,
  }
}

const days = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const clocks = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', timeStyle: 'medium' })
const day = (moment: Moment): string => days.format(moment)
/** As `readMoment` reads it. */
export const typedMoment = (moment: Moment): string =>
  isMidnight(moment) ? day(moment) : `${day(moment)} ${clocks.format(moment)}`

/** "gratis", "25%", "€ 10,00". */
export function discountInWords(discount: Terms['discount']): string {
  if (discount.kind === 'free') return 'gratis'
  if (discount.kind === 'amount') return `€\u00a0${(discount.cents / 100).toFixed(2).replace('.', ',')}`
  return `${number(discount.hundredths / 100, 'nl')}%`
}

/** "9 december 2026", "9 december 2026 12.00". */
export const untilInWords = (end: Moment): string =>
  isMidnight(end) ? date(untilIncluding(end), 'nl') : `${date(end, 'nl')} ${time(end, 'nl')}`

const compared = ['seminars', 'discount', 'maxSeats', 'perPerson', 'validFrom', 'validUntil', 'message', 'partner'] as const

/** What is different in these terms; what has no bound any more is null. */
export function changesIn(was: Terms, terms: Terms): CodeChanges {
  const same = (field: (typeof compared)[number]) => JSON.stringify(was[field]) === JSON.stringify(terms[field])
  return Object.fromEntries(compared.filter((field) => !same(field)).map((field) => [field, terms[field] ?? null]))
}
