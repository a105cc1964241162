/**
 * The vocabulary in which a document type is declared, once. Each helper returns a plain field object in Contentlayer's own
 * vocabulary (`contentlayer.config.ts` hands it on as it is), with what Contentlayer cannot say beside it: a zod `rule` that
 * the deep check applies, and a phantom type from which the TypeScript types come. A `description` is the editors' guide.
 */
import type { z } from 'zod'
import type { Cents, Moment } from '../../domain/units'

export interface Field<T = unknown> {
  /** Contentlayer's field type. Moments and money are `string` to Contentlayer: it reads dates wrong near clock changes. */
  type: 'string' | 'number' | 'boolean' | 'enum' | 'list' | 'nested'
  /** What the text means once it is read; decides how it is converted. Absent: what `type` says. */
  as?: 'moment' | 'end' | 'cents' | 'prose' | 'sentence' | 'colour'
  /** Of a moment: a date alone will not do. */
  timed?: true
  required?: boolean
  default?: unknown
  options?: readonly string[]
  of?: Field | { type: 'nested'; def: () => { name: string; fields: Fields } }
  def?: () => { name: string; fields: Fields }
  /** Said in Dutch, read by editors. */
  description: string
  /** Checked on the text that the editor typed, before it is converted. */
  rule?: z.ZodType
  /** Words that stand for a number. */
  words?: Record<string, number>
  /** A list that may also be typed as its only item. */
  single?: true
  /** Names another document type when the value (or each value) must be the slug of one. */
  ref?: 'Author' | 'Seminar' | 'Topic'
  /** The value is itself a name that others refer to. */
  declares?: 'Topic' | 'PromoCode' | 'Address' | 'MenuEntry'
  /** The value leads somewhere; when that is on our own site it must be there. */
  link?: true
  /** The value is the address of a picture. */
  picture?: true
  /** The value is the file of a drawing of the house's own; a wordmark may be words as well. */
  drawing?: 'wordmark' | 'icon'
  /** Never there at run time: carries the value's type. */
  readonly $value?: T
}
export type Fields = Record<string, Field>
export type Required<T> = Field<T> & { required: true }

type Always<F extends Fields> = {
  [K in keyof F]: F[K] extends { required: true } ? K : F[K] extends { default: string | number | boolean } ? K : never
}[keyof F]
type ValueOf<F> = F extends Field<infer T> ? T : never
/** The values of a document whose fields are `F`. */
export type Values<F extends Fields> = { [K in Always<F>]: ValueOf<F[K]> } & {
  [K in Exclude<keyof F, Always<F>>]?: ValueOf<F[K]>
}

type More = Partial<Pick<Field, 'rule' | 'ref' | 'declares' | 'picture' | 'drawing' | 'link' | 'timed'>>
export const text = (description: string, more: More = {}): Field<string> => ({ type: 'string', description, ...more })
/** Text that is read as text: its quotes, dashes and spaces are set as in a body. */
export const prose = (description: string, more: More = {}): Field<string> => ({ ...text(description, more), as: 'prose' })
/** Prose that other sentences follow: it ends with a full stop, whether the editor set it or not. */
export const fullSentence = (description: string, more: More = {}): Field<string> => ({
  ...text(description, more),
  as: 'sentence',
})
/** A colour in hex. YAML reads no further than its # when there are no quotes around it: that is told. */
export const colour = (description: string, rule: z.ZodType): Field<string> => ({
  ...text(description, { rule }),
  as: 'colour',
})
export const number = (description: string, more: More = {}): Field<number> => ({ type: 'number', description, ...more })
/** How often something may be; `true` is once, as people write it. */
export const times = <D extends number>(
  description: string,
  value: D,
  more: More = {},
): Field<number> & { default: number } => ({
  ...number(description, more),
  default: value,
  words: { true: 1 },
})
export const flag = <D extends boolean>(description: string, value: D): Field<boolean> & { default: boolean } => ({
  type: 'boolean',
  description,
  default: value,
})
/** A yes or no that has no answer of its own: absent is absent. */
export const yesOrNo = (description: string): Field<boolean> => ({ type: 'boolean', description })
export const choice = <const O extends readonly string[]>(description: string, options: O): Field<O[number]> => ({
  type: 'enum',
  description,
  options,
})
/** A date, or date and time; without a zone it is Europe/Amsterdam. A date alone is the start of that day. */
export const moment = (description: string, more: More = {}): Field<Moment> => ({
  type: 'string',
  as: 'moment',
  description,
  ...more,
})
/** As `moment`, but a date alone includes that whole day: stored as the first moment of the next. */
export const end = (description: string, more: More = {}): Field<Moment> => ({
  type: 'string',
  as: 'end',
  description,
  ...more,
})
/** Euros as an editor types them ("0", "65", "12.50"), stored in whole cents. */
export const euros = (description: string): Field<Cents> => ({ type: 'string', as: 'cents', description })
export const list = <T>(of: Field<T>, description: string): Field<T[]> => ({ type: 'list', of, description })
/** A list whose only item may be typed without the list. */
export const oneOrMore = <T>(of: Field<T>, description: string): Field<T[]> => ({ ...list(of, description), single: true })
/** A group has `def` twice: Contentlayer looks for it in `of`, and for an item of a list in the item itself. */
export const group = <F extends Fields>(name: string, fields: F, description: string): Field<Values<F>> => {
  const def = () => ({ name, fields })
  return { type: 'nested', of: { type: 'nested', def }, def, description }
}
export const required = <T>(field: Field<T>): Required<T> => ({ ...field, required: true })
/** The fields of a group. */
export const groupFields = (field: Field): Fields => field.def?.().fields ?? {}
