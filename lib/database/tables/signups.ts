/** Who signed up, and what a sign-up brings with it. */
import type { Generated, Selectable } from 'kysely'
import type { Locale } from '../../domain/locale'
import type { QuestionKind } from '../../domain/seminar/questions'
import type { SignUpStatus } from '../../domain/seminar/status'
import type { Cents, Moment } from '../../domain/units'

export interface SignUpsTable {
  /** 128 random bits, base64url. */
  id: string
  seminar: string
  name: string
  /** Normalised by `emailAddress`: the unique index rests on it. */
  email: string
  organisation: string | null
  /** `offered`: from the waiting list, a seat is held until `held_until`; `unconfirmed`: a seat is held until its mail is answered. */
  status: SignUpStatus
  price_cents: Cents
  /** Normalised. */
  code: string | null
  /** JSON: `Billing`. */
  billing: string | null
  locale: Locale
  source_hash: string | null
  created_at: Moment
  cancelled_at: Moment | null
  /** The place in the order of arrival, counted under the seminar's lock: the line's order, whatever the clock said. */
  seq: Generated<number>
  held_until: Moment | null
  /** When name, address and the rest were taken out. */
  erased_at: Moment | null
  /** By `searchText`: what the desk finds somebody by. */
  search_text: Generated<string>
  /** Of a cancelled one: the sign-up that took its place, of a colleague or at another seminar. */
  passed_to: Generated<string | null>
  /** Since when they want mails about something else than their seminar, and at which words they ticked that. */
  news_at: Generated<Moment | null>
  news_words: Generated<string | null>
  /** By what their address is known to who takes that back: lib/signups/news. */
  news_key: Generated<string | null>
  /** When they were ticked off at the door: they were there. Stays when the person is erased, for the count. */
  attended_at: Generated<Moment | null>
}

/** What somebody answered to a question of a seminar's own, under the words that it had then. lib/signups/answers/. */
export interface AnswersTable {
  signup_id: string
  key: string
  /** In Dutch. */
  question: string
  kind: QuestionKind
  /** Of a choice its option in Dutch; of a yes or no 'ja' or 'nee'. */
  answer: string
  sensitive: 0 | 1
  /** So many days after the seminar it goes, whatever else is kept. */
  retention_days: number
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

/** From which network a sign-up came, for a day: by it the desk sees that somebody fills an evening with made-up addresses. */
export interface SignUpNetworksTable {
  signup_id: string
  seminar: string
  /** A hash under the secret. */
  network: string
  ends_at: Moment
}

/** What a client did that is limited, until the limit's window is over: whichever server it was at. lib/signups/limits/. */
export interface AttemptsTable {
  /** Of which limit. */
  kind: string
  /** A hash under the secret: no address can be told from it. */
  client: string
  at: Moment
  times: number
  /** When it counts no longer, and goes. */
  ends_at: Moment
}

export interface SignUpTables {
  signups: SignUpsTable
  answers: AnswersTable
  idempotency_keys: IdempotencyKeysTable
  signup_networks: SignUpNetworksTable
  attempts: AttemptsTable
}

export type SignUpRow = Selectable<SignUpsTable>
