/**
 * The rows, as both engines hold them: text, whole numbers, and JSON as text. Moments are epoch milliseconds, money is whole
 * cents, and there are no booleans and no time types: SQLite has neither.
 */
import type { Generated, Selectable } from 'kysely'
import type { Locale } from '../domain/locale'
import type { MessageKind } from '../domain/people/message'
import type { QuestionKind } from '../domain/seminar/questions'
import type { SignUpStatus } from '../domain/seminar/status'
import type { sourceFields } from '../domain/sign-up/request'
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

/** Where people came from, as a link said: one row for each that was ever said. */
export interface SourcesTable extends Record<(typeof sourceFields)[number], string | null> {
  /** Of it as JSON: `hashOfSource`. */
  hash: string
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
  visits: number
  /** Of these, the first of that day by one browser: lib/signups/links/first-today.ts. */
  firsts: Generated<number>
}

/** How often a form was opened, as visits are counted. */
export interface FormOpeningsTable {
  seminar: string
  day: string
  /** Normalised; '': without one. */
  code: string
  source_hash: string
  openings: number
  firsts: number
}

/** Who at the desk wants the week's figures by mail. */
export interface WeekMailsTable {
  email: string
  /** In the key of a mail, which stays when its address is gone. */
  id: string
  since: Moment
}

/** Mails that are to be sent or have been. lib/outbox fills and empties it. */
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
  /** Which mail it is: there is one of each, ever. */
  key: string | null
  /** The lower goes first: a confirmation before a mailing. */
  priority: Generated<number>
  /** The message from the desk that it is, to one of many. */
  message: Generated<string | null>
}

/** What is written at the desk to many: a draft until `sent_at`, and never changed after it. */
export interface MessagesTable {
  /** 128 random bits, base64url. */
  id: string
  seminar: string
  subject: string
  /** Paragraphs, with an empty line between them. */
  body: string
  /** Whether it is about the seminar: `service` goes to all of them, `news` to who asked for such mails. */
  kind: MessageKind
  /** JSON: `Audience`. */
  audience: string
  made_at: Moment
  changed_at: Moment
  sent_at: Generated<Moment | null>
  /** Who pressed. */
  sent_by: Generated<string | null>
  /** To how many it went into the outbox. */
  sent_to: Generated<number | null>
}

/** What happened: written and never changed, without a name or an address. */
export interface EventsTable {
  id: string
  at: Moment
  kind: string
  /** 'visitor', 'server', 'publish', 'door' (a helper there), or who was at the desk. */
  actor: string
  seminar: string | null
  signup_id: string | null
  /** Normalised. */
  code: string | null
  /** JSON. */
  data: string
  /** Of a refusal: where who was refused came from. */
  source_hash: Generated<string | null>
}

/** Work that has its time. lib/outbox/timed-work.ts. */
export interface TimedWorkTable {
  kind: string
  key: string
  due: Moment
  claimed_until: Moment | null
  /** How often it was claimed. */
  attempts: Generated<number>
  /** JSON. */
  data: Generated<string>
}

/** What holds for the installation as a whole: one row for each thing. */
export interface InstallationTable {
  name: string
  value: string
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

/** An author was given a link to a preview of their article; the id is the preview's. lib/review. */
export interface AuthorAsksTable {
  id: string
  article: string
  ref: string
  /** The text as it was shown last. */
  text_hash: string
  asked_at: Moment
}

/** What was said of it, and of which text. */
export interface AuthorWordsTable {
  id: string
  ask: string
  kind: 'agreed' | 'remark'
  text_hash: string
  /** From 1; null: the whole article. */
  paragraph: number | null
  name: string | null
  said: string | null
  at: Moment
}

/** Somebody asked to come in at the desk. What opens it is derived of the id and the secret, and stands nowhere. */
export interface SignInsTable {
  /** 128 random bits, base64url. */
  id: string
  email: string
  asked_at: Moment
  /** When somebody came in by it: once. */
  used_at: Moment | null
  /** How often a wrong code was typed. */
  tries: Generated<number>
}

/** Who is in at the desk, each browser by itself. The cookie is sealed: whoever reads the database cannot make one. */
export interface DeskSessionsTable {
  /** 128 random bits, base64url. */
  id: string
  email: string
  begun_at: Moment
  ends_at: Moment
}

/** A link for who helps at the door of one seminar. What opens it is derived of the id and the secret, and stands nowhere. */
export interface DoorLinksTable {
  /** 128 random bits, base64url. */
  id: string
  seminar: string
  /** As the desk calls it, '' without a name: "Hal", "Marieke". */
  for_whom: Generated<string>
  made_at: Moment
  withdrawn_at: Generated<Moment | null>
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

/** From which network a sign-up came, for a day: by it the desk sees that somebody fills an evening with made-up addresses. */
export interface SignUpNetworksTable {
  signup_id: string
  seminar: string
  /** A hash under the secret. */
  network: string
  ends_at: Moment
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

/** A link by which a partner sees what their codes brought. What opens it is derived of the id and the secret. */
export interface PartnerLinksTable {
  /** 128 random bits, base64url. */
  id: string
  /** As their codes name them. */
  partner: string
  made_at: Moment
  withdrawn_at: Generated<Moment | null>
}

export interface Tables {
  publication: PublicationTable
  seminars: SeminarsTable
  seminar_aliases: SeminarAliasesTable
  promo_codes: PromoCodesTable
  signups: SignUpsTable
  idempotency_keys: IdempotencyKeysTable
  visits: VisitsTable
  form_openings: FormOpeningsTable
  week_mails: WeekMailsTable
  outbox: OutboxTable
  messages: MessagesTable
  code_overlays: CodeOverlaysTable
  code_batches: CodeBatchesTable
  sources: SourcesTable
  events: EventsTable
  timed_work: TimedWorkTable
  installation: InstallationTable
  author_asks: AuthorAsksTable
  author_words: AuthorWordsTable
  sign_ins: SignInsTable
  desk_sessions: DeskSessionsTable
  answers: AnswersTable
  partner_links: PartnerLinksTable
  door_links: DoorLinksTable
  attempts: AttemptsTable
  signup_networks: SignUpNetworksTable
}

export type SignUpRow = Selectable<SignUpsTable>
export type OutboxRow = Selectable<OutboxTable>
