/**
 * What someone who signs up sends, checked. One schema for API, form and desk; its messages are `FieldRule`s, which lib/http
 * words. A field that holds nothing but spaces counts as not filled in.
 */
import { z } from 'zod'
import { normaliseCode } from '../codes/promo-code'
import { locales } from '../locale'
import { emailAddress } from '../people/email'
import type { Cents } from '../units'
import type { FieldError, FieldRule } from './refusal'

const rule = (name: FieldRule) => name
/** Control characters and halves of characters: PostgreSQL refuses some, mails and exports break on others. */
const unclean = /[\p{Cc}\p{Cs}]/u
/** What comes along when a text is pasted, nobody sees and no script needs: direction marks, zero-width spaces, soft hyphens. */
const unseen = /[\p{Bidi_Control}\u00ad\u200b\u2060\ufeff]/gu
const withoutUnseen = (text: string) => text.replace(unseen, '').trim().replace(/\s+/gu, ' ')
/** Blank to the eye: a braille cell without dots, Hangul's filler. */
const blank = /^[\s\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]*$/u
const emptyIsAbsent = (value: unknown) =>
  value === null || (typeof value === 'string' && blank.test(value)) ? undefined : value

/** A text of one line. Its messages are `FieldRule`s. */
export const line = (max: number) =>
  z.preprocess(
    emptyIsAbsent,
    z
      .string({ error: ({ input }) => rule(input === undefined ? 'required' : 'invalid') })
      .transform(withoutUnseen)
      .refine((text) => Array.from(text).length <= max, { error: rule('too_long'), params: { max } })
      .refine((text) => !unclean.test(text), rule('invalid')),
  )
export const optional = <T extends z.ZodType>(type: T) => z.preprocess(emptyIsAbsent, type.optional())

const email = z.preprocess(
  emptyIsAbsent,
  z.string({ error: ({ input }) => rule(input === undefined ? 'required' : 'email') }).transform((typed, context) => {
    const address = emailAddress(typed)
    if (address) return address
    context.addIssue({ code: 'custom', message: rule('email') })
    return z.NEVER
  }),
)

/** A field of the form that nobody sees: something in it was put there by a program. */
export const TRAP = 'website'
export const isTrapped = (fields: Record<string, string>): boolean => Boolean(fields[TRAP]?.trim())

/** What a box of the form says when it is ticked. */
export const YES = 'ja'

export const sourceFields = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term', 'ref'] as const
/** Where somebody came from, as the link that they followed says. */
export type Source = Partial<Record<(typeof sourceFields)[number], string>>
const longestSource = 200

/** Never refuses: a link that somebody else made must not cost a seat. Too long is cut, anything else is left out. */
export function readSource(from: unknown): Source {
  const given = Object(from) as Record<string, unknown>
  const entries = sourceFields.flatMap((field) => {
    const value = given[field]
    const text = typeof value === 'string' ? withoutUnseen(value.replace(/[\p{Cc}\p{Cs}]+/gu, ' ')) : ''
    return text ? [[field, Array.from(text).slice(0, longestSource).join('')]] : []
  })
  return Object.fromEntries(entries)
}

/** Euros as the API writes them: "2.48". */
const amount = /^\s*(\d{1,7})(?:\.(\d{1,2}))?\s*$/

const person = z.object({
  name: line(100),
  email,
  organisation: optional(line(200)),
  code: optional(z.string(rule('invalid'))),
  expectedPrice: optional(z.string(rule('invalid')).regex(amount, rule('invalid'))),
  locale: optional(z.enum(locales, rule('invalid'))).transform((locale) => locale ?? 'nl'),
  source: z.unknown().optional().transform(readSource),
  /** Ticked: mails about something else are asked for. Anything but a yes is none, and never a reason to refuse. */
  news: z
    .unknown()
    .optional()
    .transform((value) => value === true || value === YES),
})
export type Person = z.infer<typeof person>

const billing = z.object({
  name: line(100),
  street: line(200),
  postalCode: line(20),
  city: line(100),
  reference: optional(line(100)),
  country: z
    .preprocess((value) => emptyIsAbsent(value) ?? 'NL', z.string(rule('invalid')))
    .transform((country) => country.trim().toUpperCase())
    .refine((country) => /^[A-Z]{2}$/.test(country), rule('invalid')),
})
export type Billing = z.infer<typeof billing>

export type Read<T> = { ok: true; value: T } | { ok: false; fields: FieldError[] }

export const objectOr = (value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {})

/** Everything but the billing address. */
export const readPerson = (body: unknown): Read<Person> => read(person, objectOr(body), '')
/** The billing address of the same body, which is asked for when the price after the code is above 0. */
export const readBilling = (body: unknown): Read<Billing> =>
  read(billing, objectOr((objectOr(body) as { billing?: unknown }).billing), 'billing.')
/** The price that was shown to who signs up; undefined when that is not said, or cannot be read (`readPerson` refuses it then). */
export function readExpectedPrice(body: unknown): Cents | undefined {
  const { expectedPrice } = objectOr(body) as { expectedPrice?: unknown }
  const [, euros, cents = ''] = (typeof expectedPrice === 'string' && amount.exec(expectedPrice)) || []
  return euros === undefined ? undefined : Number(euros) * 100 + Number(cents.padEnd(2, '0'))
}
/** The key of the code that was typed, also when something else is wrong; undefined when there is none. */
export function readCode(body: unknown): string | undefined {
  const { code } = objectOr(body) as { code?: unknown }
  return typeof code === 'string' && !blank.test(code) ? normaliseCode(code) : undefined
}

function read<T>(schema: z.ZodType<T>, from: unknown, prefix: string): Read<T> {
  const result = schema.safeParse(from)
  if (result.success) return { ok: true, value: result.data }
  const fields = new Map<string, FieldError>()
  for (const issue of result.error.issues) {
    const field = prefix + issue.path.join('.')
    const max = issue.code === 'custom' ? (issue.params?.max as number | undefined) : undefined
    if (!fields.has(field)) fields.set(field, { field, rule: issue.message as FieldRule, ...(max && { max }) })
  }
  return { ok: false, fields: [...fields.values()] }
}
