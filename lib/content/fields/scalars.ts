/** One value, from the text that was typed to what its field's type says. Pure. */
import type { Locale } from '../../domain/locale'
import type { Cents } from '../../domain/units'
import { typeset } from '../../language/typography'
import { didYouMean } from '../check/did-you-mean'
import type { Field } from '../schemas/fields'
import { NoMoment, readMoment } from './moments'

/** The value as Contentlayer's type has it, or the Dutch problem. */
type Read = { value: string | number | boolean; problem?: undefined } | { value?: undefined; problem: string }

export function readScalar(typed: string, field: Field): Read {
  const word = field.words && Object.hasOwn(field.words, typed) ? field.words[typed] : undefined
  if (word !== undefined) return { value: word }
  const read = byType(typed, field)
  if (read.problem !== undefined || !field.rule) return read
  const checked = field.rule.safeParse(typed)
  return checked.success ? read : { problem: checked.error.issues[0]?.message ?? 'klopt niet' }
}

function byType(typed: string, field: Field): Read {
  if (field.as === 'moment' || field.as === 'end') return moment(typed, field.as)
  if (field.as === 'cents') return readCents(typed) === undefined ? { problem: noCents(typed) } : { value: typed }
  switch (field.type) {
    case 'number':
      return /^-?\d{1,15}(\.\d+)?$/.test(typed)
        ? { value: Number(typed) }
        : { problem: `"${typed}" is geen getal: schrijf cijfers, zoals 40` }
    case 'boolean':
      if (typed === 'true' || typed === 'false') return { value: typed === 'true' }
      return { problem: `"${typed}" moet true (ja) of false (nee) zijn` }
    case 'enum':
      if (field.options?.includes(typed)) return { value: typed }
      return {
        problem: `"${typed}" kan hier niet: kies uit ${field.options?.join(', ')}${didYouMean(typed, field.options ?? [])}`,
      }
    default:
      return { value: typed }
  }
}

function moment(typed: string, as: 'moment' | 'end'): Read {
  try {
    readMoment(typed, as)
    return { value: typed }
  } catch (error) {
    if (error instanceof NoMoment) return { problem: error.message }
    throw error
  }
}

/** "0", "65", "12.50" → whole cents; undefined for anything else. */
export function readCents(typed: string): Cents | undefined {
  const [, euros, cents = ''] = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(typed) ?? []
  return euros === undefined ? undefined : Number(euros) * 100 + Number(cents.padEnd(2, '0'))
}

function noCents(typed: string): string {
  return `"${typed}" is geen bedrag in euro: schrijf ${rightCents(typed.replace(/^[€\s]+|[\s]+$/g, ''))}`
}

/** In Dutch a thousand has a full stop and cents a comma: "1.250,00". Where both can be meant, both are named. */
function rightCents(typed: string): string {
  const otherwise = '65 of 12.50, en 0 als het gratis is'
  const [, thousands, after] = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}|-))?$/.exec(typed) ?? []
  if (thousands !== undefined) {
    const euros = thousands.replaceAll('.', '')
    if (after !== undefined) return after === '-' ? euros : `${euros}.${after.padEnd(2, '0')}`
    const [whole = '', decimals = ''] = thousands.split('.')
    return typed.endsWith('.000') || thousands.split('.').length > 2
      ? euros
      : `${euros}, of ${whole}.${decimals.slice(0, 2)}: wat bedoel je?`
  }
  const [, whole, decimals] = /^(\d{1,7})(?:,(\d{1,2}|-)|\.-|\s.*)?$/.exec(typed) ?? []
  if (whole === undefined) return otherwise
  return decimals === undefined || decimals === '-' ? whole : `${whole}.${decimals.padEnd(2, '0')}`
}

/** The final value of what Contentlayer handed on. `locale`: of the file. */
export function finalValue(value: unknown, field: Field, locale: Locale): unknown {
  if (field.as === 'moment' || field.as === 'end') return readMoment(String(value), field.as)
  if (field.as === 'cents') return readCents(String(value))
  if (field.as === 'prose') return typeset(String(value), locale)
  if (field.as === 'sentence') return withStop(typeset(String(value), locale))
  return value
}

/** Other sentences follow it: where the editor left the full stop out, it is set. */
const withStop = (sentence: string) => (/[.!?…][”’"')]*$/u.test(sentence) ? sentence : `${sentence}.`)
