import type { SeminarFacts } from '@/lib/domain/facts'
import type { Cents } from '@/lib/domain/units'

/** All that the form shows: worked out by its page, drawn by the components beside this file. */
export interface FormView {
  facts: SeminarFacts
  /** What stands in the fields, by their names. */
  fields: Record<string, string>
  /** What is wrong: a message for a field, or for the form as a whole (field `form`). */
  errors: { field: string; message: string }[]
  /** The browser did not bring back what was typed. */
  forgotten: boolean
  /** After the code: what the form says, and nobody is charged more than. */
  price: Cents
  /** Of a free seminar only who has a code, or may have, is asked for one. */
  asksCode: boolean
  /** The site's line on how and when one pays. */
  invoice?: string
  /** As printed, when it gives something. */
  code?: string
  /** What the editors say with the code. */
  message?: string
  /** A newcomer joins the waiting list. */
  waiting: boolean
  seatsLeft: number
  idempotencyKey: string
  /** Whether it comes back with what was wrong. */
  again: boolean
}
