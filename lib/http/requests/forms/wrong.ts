/**
 * What was wrong with a form, without anything that was typed: it stands in the address that the form comes back at, for browsers that
 * do not return the cookie (lib/http/requests/forms/typed.ts). "name:required,code_unknown,billing.city:required".
 */
import { type FieldError, type FieldRule, fieldRules, type RefusalCode, refusalCodes } from '../../../domain/sign-up/refusal'
import type { Explained } from '../../answers/words'

/** '' when it was nothing of the visitor's: the database is away, and that passes. */
export const wrongOf = (refusals: Explained[]): string =>
  refusals
    .filter(({ code }) => isCode(code))
    .flatMap(
      ({ code, fields }) => fields?.map(({ field, rule, max }) => [field, rule, max].filter(Boolean).join(':')) ?? [code],
    )
    .join(',')

/** More than a form has fields. Whoever writes an address by hand gets no more than our own sentences. */
const most = 30

/** Read back; what is none of our words is left out. */
export function refusalsIn(wrong: string): Explained[] {
  return wrong.split(',', most).flatMap((part): Explained[] => {
    const [word = '', rule, max] = part.split(':', 3)
    if (rule === undefined) return isCode(word) ? [{ code: word }] : []
    if (!isRule(rule) || !/^[a-zA-Z][a-zA-Z\d.-]{0,39}$/.test(word)) return []
    const error: FieldError = { field: word, rule, ...(Number(max) > 0 && { max: Number(max) }) }
    return [{ code: 'validation_failed', fields: [error] }]
  })
}

const isCode = (word: string): word is RefusalCode => (refusalCodes as readonly string[]).includes(word)
const isRule = (word: string): word is FieldRule => (fieldRules as readonly string[]).includes(word)
