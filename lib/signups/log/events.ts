/**
 * What happened, written in the transaction in which it did, and never changed: the log of the desk, and what is counted later. An event
 * names a sign-up and says nothing of the person: who reads the log finds in the row what is still known.
 */
import { randomUUID } from 'node:crypto'
import type { Database } from '../../database/open'
import type { SignUpRow } from '../../database/tables/signups'
import type { MessageKind } from '../../domain/people/message'
import type { RefusalCode } from '../../domain/sign-up/refusal'
import type { Moment } from '../../domain/units'

interface Kinds {
  signed_up: { status: SignUpRow['status'] }
  /** Nobody was signed up: by what rule. */
  refused: { why: RefusalCode }
  confirmed: object
  cancelled: { status: SignUpRow['status'] }
  offered: { until: Moment }
  accepted: object
  /** An offer or a confirmation that nobody answered in time. */
  lapsed: { status: SignUpRow['status'] }
  erased: object
  /** To the sign-up that has the seat now. */
  passed_on: { to: string }
  renamed: object
  /** To the seminar's own questions, afterwards. */
  answered: object
  leaving: { until: Moment }
  stayed: object
  /** By the desk, to another seminar: what it is there. */
  moved: { to: string; seminar: string }
  mail_again: { template: string }
  /** From the desk, to so many; what it said stands with the message. */
  message_sent: { message: string; about: MessageKind; count: number }
  /** They want mails about something else too, at these words of ours; and not any more. */
  news_on: { words: string }
  news_off: { by: 'page' | 'mail' }
  /** Was ticked off at the door, by the desk or by who came in by a link; and that was a mistake. */
  attended: { link?: string }
  unattended: { link?: string }
  door_link_made: { link: string }
  /** Somebody came in by it, at the door. */
  door_link_opened: { link: string }
  door_link_withdrawn: { link: string }
  exported: { what: string; rows: number }
  /** An administrator, at the desk; and out of it in every browser. */
  came_in: object
  out_everywhere: object
  code_changed: { was: unknown; became: unknown }
  /** Of many codes at once: no code is named. */
  batch_changed: { batch: string; was: unknown; became: unknown }
  /** `what`: the partner, as their codes name them. */
  partner_link_made: { what: string }
  partner_link_withdrawn: { what: string }
  seminar_changed: { was: unknown; became: unknown }
}
export type EventKind = keyof Kinds

export type Event = {
  [Kind in EventKind]: {
    kind: Kind
    data: Kinds[Kind]
    /** 'visitor', 'server', 'publish', 'door' (a helper there), or who was at the desk. */
    actor: string
    seminar?: string
    signUpId?: string
    /** Normalised. */
    code?: string | null
    /** Of a refusal: where they came from. */
    sourceHash?: string
  }
}[EventKind]

export async function record(
  db: Database,
  { kind, data, actor, seminar, signUpId, code, sourceHash }: Event,
  now: Moment,
): Promise<void> {
  await db
    .insertInto('events')
    .values({
      id: randomUUID(),
      at: now,
      kind,
      actor,
      seminar: seminar ?? null,
      signup_id: signUpId ?? null,
      code: code ?? null,
      data: JSON.stringify(data),
      source_hash: sourceHash ?? null,
    })
    .execute()
}
