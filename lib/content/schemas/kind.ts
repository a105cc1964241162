import type { Moment } from '../../domain/units'
import type { Rule, Values, ValuesOf } from '../words/rules'
import type { Fields } from './fields'

/** The rules that are said of a field. */
export type RuleOfField = { [R in Rule]: 'name' extends keyof NonNullable<Values<R>> ? R : never }[Rule]
/** What such a rule needs to know beside the name of the field. */
type Beside<R extends Rule> = Omit<NonNullable<Values<R>>, 'name'>
export type BesideName<R extends Rule> = object extends Beside<R> ? [] : [values: Beside<R>]

/** A document type: what its files are called, what stands in them and in their translations. */
export interface Kind {
  type: string
  /** Below CONTENT_DIR; absent: one file in the root. */
  folder?: string
  /** What that is called, without `.yaml`. */
  file?: string
  /** Whether `a.b: x` may be written for a field in a group. */
  dotted?: true
  /** Whether it is an MDX file, with a body; else it is YAML. */
  body: boolean
  fields: Fields
  /** What a translation may say; absent: it has none. */
  translation?: Fields
  /** What the fields must be to each other. */
  rules?: (given: Given) => void
  /** Slugs that it cannot have. */
  reserved?: readonly string[]
}

/** What a file says, for rules that look at more than one field. Names have dots: "signup.opens". */
export interface Given {
  has(name: string): boolean
  text(name: string): string | undefined
  list(name: string): unknown[]
  moment(name: string): Moment | undefined
  /** Says what is wrong at a field, or at the top of the file where it is not there. */
  wrong<R extends RuleOfField>(name: string, rule: R, ...values: BesideName<R>): void
  /** The same of a rule that does not name the field. */
  say<R extends Rule>(name: string, rule: R, ...values: ValuesOf<R>): void
}
