/**
 * The rows, as both engines hold them: text, whole numbers, and JSON as text. Moments are epoch milliseconds, money is whole
 * cents, and there are no booleans and no time types: SQLite has neither.
 */
import type { Generated, Selectable } from 'kysely'
import type { Locale } from '../domain/locale'
import type { Cents, Moment } from '../domain/units'

/** A seminar's facts, copied from an edition. The row stays when its file goes while sign-ups hang on it. */
export interface SeminarsTable {
  slug: string
  /** JSON: `SeminarFacts`. */
  facts: string
  /** How often the facts have changed: a calendar's SEQUENCE. */
  revision: Generated<number>
  /** When its file disappeared. */
  removed_at: Moment | null
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
  removed_at: Moment | null
  lock: Generated<number>
}

export interface SignUpsTable {
  /** 128 random bits, base64url. */
  id: string
  seminar: string
  name: string
  /** Normalised by `emailAddress`: the unique index rests on it. */
  email: string
  organisation: string | null
  status: 'confirmed' | 'waitlisted' | 'cancelled'
  price_cents: Cents
  /** Normalised. */
  code: string | null
  /** JSON: `Billing`. */
  billing: string | null
  locale: Locale
  /** JSON: `Source`. */
  source: string
  created_at: Moment
  cancelled_at: Moment | null
}

/** First answers, for 24 hours. */
export interface IdempotencyKeysTable {
  seminar: string
  /** SHA-256 of the key that the client chose. */
  key_hash: string
  /** SHA-256 of what was asked. */
  body_hash: string
  /** JSON: `SignedUp`. */
  answer: string
  created_at: Moment
}

/** How often a shared link was followed on a day (YYYY-MM-DD in Europe/Amsterdam), by where the visitor came from. */
export interface VisitsTable {
  code: string
  day: string
  source_hash: string
  /** JSON: `Source`. */
  source: string
  visits: number
}

/** Mails that are to be sent or have been. lib/outbox/outbox.ts fills and empties it. */
export interface OutboxTable {
  id: string
  signup_id: string | null
  template: string
  locale: Locale
  /** An address, or 'organiser'. */
  recipient: string
  /** JSON: the template's `MailData`. */
  data: string
  message_id: string
  attempts: Generated<number>
  next_attempt_at: Moment
  /** Who delivers it says until when; after that another may. */
  claimed_until: Moment | null
  sent_at: Moment | null
  /** When it was given up. */
  failed_at: Moment | null
  /** Never the server's words: they name the address. */
  last_error: string | null
  created_at: Moment
}

/** One row: which facts the seminars and codes above are. */
export interface PublicationTable {
  id: Generated<1>
  /** How often facts were written; 0: not since this is counted. */
  number: Generated<number>
  /** By `digestOf`; empty while the number is 0. */
  digest: Generated<string>
  /** Written to by who looks whether it may write, so that they wait for one another. */
  lock: Generated<number>
}

export interface Tables {
  publication: PublicationTable
  seminars: SeminarsTable
  seminar_aliases: SeminarAliasesTable
  promo_codes: PromoCodesTable
  signups: SignUpsTable
  idempotency_keys: IdempotencyKeysTable
  visits: VisitsTable
  outbox: OutboxTable
}

export type SignUpRow = Selectable<SignUpsTable>
export type OutboxRow = Selectable<OutboxTable>
