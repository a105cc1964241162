/**
 * The outbox: mails are written in the transaction that decides on them, and claimed from here to be sent. A claim is a lease:
 * it keeps two servers from sending the same mail, and what a killed one held is free again after it.
 */
import { randomUUID } from 'node:crypto'
import type { ExpressionBuilder } from 'kysely'
import type { Database, Trx } from '../database/open'
import type { OutboxRow, Tables } from '../database/tables'
import type { Moment } from '../domain/units'
import { isReleased } from './held'
import type { Mail } from './mail'
import { ofSignIn } from './sign-in'

/** How long a claim holds; who is still sending prolongs it. In milliseconds. */
export const lease = 15_000

/** Further ahead than any wait or claim of ours: it was written while a clock was wrong, and counts no more. */
const tooFarAhead = 30 * 60_000

/** Which goes first when many wait: an answer to somebody who looks at their mailbox, what hangs on one person, what goes to a whole hall. */
export const priorities = { answer: 0, person: 1, mailing: 2 } as const

interface Enqueued {
  /** Which mail it is: a second one with the same key is not written. None: it may go as often as it is asked for. */
  key?: string
  priority?: keyof typeof priorities
}

/** Puts a mail in the outbox, inside the transaction that decides on it. */
export async function enqueue(trx: Trx, mail: Mail, now: Moment, { key, priority = 'answer' }: Enqueued = {}): Promise<void> {
  const id = randomUUID()
  await trx
    .insertInto('outbox')
    .values({
      id,
      key: key ?? id,
      priority: priorities[priority],
      signup_id: mail.signUpId,
      template: mail.template,
      locale: mail.locale,
      recipient: mail.recipient,
      data: JSON.stringify(mail.data),
      message_id: randomUUID(),
      next_attempt_at: now,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  pokeSoon()
}

const poke = Symbol.for('podium.mail.poke')
const shared = globalThis as { [poke]?: () => void }

/** By then it is committed, as a rule; if not, the delivery finds it when it looks by itself. */
export const pokeSoon = (): void => void setTimeout(() => shared[poke]?.(), 20).unref()

/** Who is told that there is new mail; undefined: nobody. Next's bundle has a copy of this module: hence the global object. */
export const onPoke = (listener: (() => void) | undefined): void => {
  shared[poke] = listener
}

/** Rows that may be sent now, by their priority and then the oldest first; from here on they are ours for the length of a lease. None: there is nothing due. */
export async function claimDue(db: Database, limit: number, now: Moment): Promise<OutboxRow[]> {
  for (;;) {
    const due = await dueAt(db, now).select('id').orderBy('priority').orderBy('next_attempt_at').limit(limit).execute()
    if (due.length === 0) return []
    const ids = due.map(({ id }) => id)
    const claimed = await claim(db, ids, now)
    // Another was quicker with all of them: there may be more.
    if (claimed.length > 0) return claimed
  }
}

/** Who comes second finds the condition no longer true: the row was claimed between its reading and its writing. */
const claim = (db: Database, ids: string[], now: Moment): Promise<OutboxRow[]> =>
  db
    .updateTable('outbox')
    .set((eb) => ({ claimed_until: now + lease, attempts: eb('attempts', '+', 1) }))
    .where('id', 'in', ids)
    .where((eb) => isDue(eb, now))
    .returningAll()
    .execute()

const dueAt = (db: Database, now: Moment) => db.selectFrom('outbox').where((eb) => isDue(eb, now))

const isDue = (eb: ExpressionBuilder<Tables, 'outbox'>, now: Moment) =>
  eb.and([
    eb('sent_at', 'is', null),
    eb('failed_at', 'is', null),
    eb.or([isReleased(), eb('template', '=', ofSignIn)]),
    eb.or([eb('next_attempt_at', '<=', now), eb('next_attempt_at', '>', now + tooFarAhead)]),
    eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<', now), eb('claimed_until', '>', now + tooFarAhead)]),
  ])

type Change = Partial<Pick<OutboxRow, 'claimed_until' | 'failed_at' | 'next_attempt_at' | 'last_error'>>
/** Only while the claim is still ours: `attempts` counts the claims. */
const change = (db: Database, { id, attempts }: Claim, values: Change) =>
  db.updateTable('outbox').set(values).where('id', '=', id).where('attempts', '=', attempts).where('sent_at', 'is', null)

/** Which claim it is. */
export type Claim = Pick<OutboxRow, 'id' | 'attempts'>

/** Still sending. */
export const prolong = (db: Database, claim: Claim, now: Moment) =>
  change(db, claim, { claimed_until: now + lease })
    .where('claimed_until', 'is not', null)
    .execute()
/** `error` names no address. */
export const markRetry = (db: Database, claim: Claim, next: Moment, error: string) =>
  change(db, claim, { next_attempt_at: next, claimed_until: null, last_error: error }).execute()
/** Given up. */
export const markFailed = (db: Database, claim: Claim, now: Moment, error: string) =>
  change(db, claim, { failed_at: now, claimed_until: null, last_error: error }).execute()
/** What it said is not needed any more, and is not kept. */
export const markSent = (db: Database, { id }: Claim, now: Moment) =>
  db
    .updateTable('outbox')
    .set({ sent_at: now, claimed_until: null, last_error: null, data: '{}' })
    .where('id', '=', id)
    .execute()
