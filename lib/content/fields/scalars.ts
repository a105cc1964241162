/** One value, from the text that was typed to what its field's type says. Pure. */
import type { z } from 'zod'
import type { Locale } from '../../domain/locale'
import type { Cents } from '../../domain/units'
import { typeset } from '../../language/typography'
import { didYouMean } from '../check/did-you-mean'
import type { Field } from '../schemas/fields'
import { type Rule, type Said, said } from '../words/rules'
import { hasTime, NoMoment, readMoment } from './moments'

/** The value as Contentlayer's type has it, or what is wrong with it. */
type Read = { value: string | number | boolean; problem?: undefined } | { value?: undefined; problem: Said }

export function readScalar(typed: string, field: Field): Read {
  const word = field.words && Object.hasOwn(field.words, typed) ? field.words[typed] : undefined
  if (word !== undefined) return { value: word }
  const read = byType(typed, field)
  if (read.problem !== undefined || !field.rule) return read
  const checked = field.rule.safeParse(typed)
  return checked.success ? read : { problem: saidBy(checked.error.issues[0], typed) }
}

function byType(typed: string, field: Field): Read {
  if (field.as === 'moment' || field.as === 'end') return moment(typed, field)
  if (field.as === 'cents')
    return readCents(typed) === undefined ? { problem: said('notMoney', { typed, ...rightCents(typed) }) } : { value: typed }
  switch (field.type) {
    case 'number':
      return /^-?\d{1,15}(\.\d+)?$/.test(typed) ? { value: Number(typed) } : { problem: said('notNumber', { typed }) }
    case 'boolean':
      if (typed === 'true' || typed === 'false') return { value: typed === 'true' }
      return { problem: said('notYesNo', { typed }) }
    case 'enum':
      if (field.options?.includes(typed)) return { value: typed }
      return { problem: notOption(typed, field.options ?? []) }
    default:
      return { value: typed }
  }
}

function moment(typed: string, { as, timed }: Field): Read {
  try {
    readMoment(typed, as as 'moment' | 'end')
    return timed && !hasTime(typed) ? { problem: said('notTime', { typed }) } : { value: typed }
  } catch (error) {
    if (error instanceof NoMoment) return { problem: error.what }
    throw error
  }
}

/** "0", "65", "12.50" → whole cents; undefined for anything else. */
export function readCents(typed: string): Cents | undefined {
  const [, euros, cents = ''] = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(typed) ?? []
  return euros === undefined ? undefined : Number(euros) * 100 + Number(cents.padEnd(2, '0'))
}

const notOption = (typed: string, options: readonly string[]): Said =>
  said('notOption', { typed, options: options.join(', '), near: didYouMean(typed, options) })

/** What a rule of the schema says: its name, with what it needs to know beside what was typed. */
function saidBy(issue: z.core.$ZodIssue | undefined, typed: string): Said {
  const { params } = (issue ?? {}) as { params?: { rule?: Rule } }
  const { rule = 'notRight', ...more } = params ?? {}
  return { rule, values: { typed, ...more } } as Said
}

/** In Dutch a thousand has a full stop and cents a comma: "1.250,00". Where both can be meant, both are named. */
function rightCents(whole: string): { right?: string; or?: string } {
  const typed = whole.replace(/^[€\s]+|[\s]+$/g, '')
  const [, thousands, after] = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}|-))?$/.exec(typed) ?? []
  if (thousands !== undefined) {
    const euros = thousands.replaceAll('.', '')
    if (after !== undefined) return { right: after === '-' ? euros : `${euros}.${after.padEnd(2, '0')}` }
    const [front = '', decimals = ''] = thousands.split('.')
    return typed.endsWith('.000') || thousands.split('.').length > 2
      ? { right: euros }
      : { right: euros, or: `${front}.${decimals.slice(0, 2)}` }
  }
  const [, units, decimals] = /^(\d{1,7})(?:,(\d{1,2}|-)|\.-|\s.*)?$/.exec(typed) ?? []
  if (units === undefined) return {}
  return { right: decimals === undefined || decimals === '-' ? units : `${units}.${decimals.padEnd(2, '0')}` }
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
