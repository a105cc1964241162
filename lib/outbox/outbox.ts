/** The outbox: mails are written in the transaction that decides on them, and claimed from here (claim.ts) to be sent. */
import { randomUUID } from 'node:crypto'
import type { Trx } from '../database/open'
import type { Moment } from '../domain/units'
import type { Mail } from './mail'

/**
 * Which goes first when many wait: an answer to somebody who looks at their mailbox, what hangs on one person, what goes to a whole hall by
 * itself, what somebody wrote at the desk.
 */
export const priorities = { answer: 0, person: 1, mailing: 2, message: 3 } as const

interface Enqueued {
  /** Which mail it is: a second one with the same key is not written. None: it may go as often as it is asked for. */
  key?: string
  priority?: keyof typeof priorities
  /** The message from the desk that it is. */
  message?: string
}

/** Puts a mail in the outbox, inside the transaction that decides on it. */
export async function enqueue(trx: Trx, mail: Mail, now: Moment, how: Enqueued = {}): Promise<void> {
  await insert(trx, [rowOf(mail, now, how)])
  pokeSoon()
}

const PORTION = 100

/** The same for many, each with a key of its own. */
export async function enqueueAll(trx: Trx, mails: (Enqueued & { mail: Mail })[], now: Moment): Promise<void> {
  for (let done = 0; done < mails.length; done += PORTION)
    await insert(
      trx,
      mails.slice(done, done + PORTION).map(({ mail, ...how }) => rowOf(mail, now, how)),
    )
  pokeSoon()
}

const insert = (trx: Trx, rows: ReturnType<typeof rowOf>[]) =>
  trx
    .insertInto('outbox')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()

function rowOf(mail: Mail, now: Moment, { key, priority = 'answer', message }: Enqueued) {
  const id = randomUUID()
  return {
    id,
    key: key ?? id,
    priority: priorities[priority],
    message: message ?? null,
    signup_id: mail.signUpId,
    template: mail.template,
    locale: mail.locale,
    recipient: mail.recipient,
    data: JSON.stringify(mail.data),
    message_id: randomUUID(),
    next_attempt_at: now,
    created_at: now,
  }
}

const poke = Symbol.for('podium.mail.poke')
const shared = globalThis as { [poke]?: () => void }

/** By then it is committed, as a rule; if not, the delivery finds it when it looks by itself. */
export const pokeSoon = (): void => void setTimeout(() => shared[poke]?.(), 20).unref()

/** Who is told that there is new mail; undefined: nobody. Next's bundle has a copy of this module: hence the global object. */
export const onPoke = (listener: (() => void) | undefined): void => {
  shared[poke] = listener
}
