/** What publishing copies of an edition, and what the desk says over it. */
import type { Generated } from 'kysely'
import type { Moment } from '../../domain/units'

/** A seminar's facts, copied from an edition. The row stays when its file goes while sign-ups hang on it. */
export interface SeminarsTable {
  slug: string
  /** JSON: `SeminarFacts`. */
  facts: string
  /** How often the facts have changed: a calendar's SEQUENCE. */
  revision: Generated<number>
  /** When its file disappeared. */
  removed_at: Moment | null
  /** The facts' `start`, for SQL to look at. */
  start_at: Moment | null
  /** JSON: `SeminarChanges`, what the desk says over its file; publishing never touches it. */
  changes: Generated<string | null>
  /** Written to by every sign-up, so that they wait for one another. */
  lock: Generated<number>
}

/** Where a seminar's old slug leads (`redirectFrom`). */
export interface SeminarAliasesTable {
  old_slug: string
  slug: string
}

export interface PromoCodesTable {
  /** By `normaliseCode`. */
  normalised: string
  /** JSON: `PromoCodeFacts`. */
  facts: string
  /** Where it was made: one of the desk has no file, and publishing leaves it alone. */
  origin: Generated<'file' | 'desk'>
  removed_at: Moment | null
  /** Of which batch it is, if it is of one. */
  batch: Generated<string | null>
  lock: Generated<number>
}

/** Codes that were made many at a time, one for each person. */
export interface CodeBatchesTable {
  id: string
  name: string
  made_at: Moment
  /** JSON: `CodeChanges`, of all of them. */
  changes: Generated<string>
  paused_at: Generated<Moment | null>
}

/** What the desk says of a code, over what its file says. Publishing never touches it. */
export interface CodeOverlaysTable {
  normalised: string
  /** JSON: `CodeChanges`. */
  changes: string
  /** Since when it is paused. */
  paused_at: Moment | null
  changed_at: Moment
}

export interface FactTables {
  seminars: SeminarsTable
  seminar_aliases: SeminarAliasesTable
  promo_codes: PromoCodesTable
  code_batches: CodeBatchesTable
  code_overlays: CodeOverlaysTable
}
