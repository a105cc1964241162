/** What is sent, and what is done at its time. */
import type { Generated, Selectable } from 'kysely'
import type { Locale } from '../../domain/locale'
import type { MessageKind } from '../../domain/people/message'
import type { Moment } from '../../domain/units'

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

/** Who at the desk wants the week's figures by mail. */
export interface WeekMailsTable {
  email: string
  /** In the key of a mail, which stays when its address is gone. */
  id: string
  since: Moment
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

export interface OutboxTables {
  outbox: OutboxTable
  messages: MessagesTable
  week_mails: WeekMailsTable
  timed_work: TimedWorkTable
}

export type OutboxRow = Selectable<OutboxTable>
