/**
 * Takes a person out of a sign-up, as lib/domain/people/retention.ts says: name, address, organisation, answers, mails; the bill of who paid stays as long as
 * the law asks. The row stays, for the counts. Mails that still wait go nowhere, and what was kept of them as files goes too.
 */
import type { Database, Trx } from '../../database/open'
import type { SignUpRow } from '../../database/tables/signups'
import { inTransaction } from '../../database/transaction'
import type { Moment } from '../../domain/units'
import { unplan } from '../../outbox/timed-work'
import { forgetAnswers } from '../answers/answers'
import { lockSeminar } from '../facts/stored-facts'
import { LAPSE, offerSeats } from '../line/offer-seats'
import { record } from '../log/events'
import { noNews } from '../news/news'
import { idOf } from '../tokens'

/** In place of an address: no two are the same, and nothing can be mailed to it. */
const nobody = (id: string) => `gewist:${id}`

/** Whether it was paid for, and so is in the books. */
const isInTheBooks = ({ price_cents, status }: SignUpRow) => price_cents > 0 && status === 'confirmed'

/** Takes the person out. `actor`: who asked for it. */
export async function erase(trx: Trx, signUp: SignUpRow, actor: string, now: Moment): Promise<void> {
  const { id, seminar, billing, code } = signUp
  await trx
    .updateTable('signups')
    .set({
      name: '',
      email: nobody(id),
      search_text: '',
      organisation: null,
      ...noNews,
      billing: isInTheBooks(signUp) ? billing : null,
      erased_at: now,
    })
    .where('id', '=', id)
    .execute()
  await trx.deleteFrom('signup_networks').where('signup_id', '=', id).execute()
  await forgetAnswers(trx, id)
  // Of a message to many there is nothing left to count either.
  await trx
    .deleteFrom('outbox')
    .where('signup_id', '=', id)
    .where('message', 'is not', null)
    .where('sent_at', 'is', null)
    .execute()
  await trx
    .updateTable('outbox')
    .set((eb) => ({
      recipient: nobody(id),
      data: '{}',
      claimed_until: null,
      // What was not sent yet is not sent.
      failed_at: eb
        .case()
        .when('sent_at', 'is', null)
        .then(eb.fn.coalesce('failed_at', eb.val(now)))
        .else(eb.ref('failed_at'))
        .end(),
    }))
    .where('signup_id', '=', id)
    .execute()
  await record(trx, { kind: 'erased', actor, seminar, signUpId: id, code, data: {} }, now)
}

export type Erased = { ok: true } | { ok: false; why: 'unknown' }

/** By the person, with the token of their own page: who still had a seat gives it back by it. */
export async function eraseOwn(db: Database, token: string, secrets: readonly string[], now: Moment): Promise<Erased> {
  const id = idOf(token, secrets)
  if (id === undefined) return { ok: false, why: 'unknown' }
  return inTransaction(db, (trx) => eraseById(trx, id, now))
}

async function eraseById(trx: Trx, id: string, now: Moment): Promise<Erased> {
  const found = await signUpOf(trx, id)
  const seminar = found && (await lockSeminar(trx, found.seminar))
  const signUp = await signUpOf(trx, id)
  if (!seminar || !signUp) return { ok: false, why: 'unknown' }
  if (signUp.seminar !== found.seminar) return eraseById(trx, id, now)
  if (signUp.erased_at !== null) return { ok: true }
  const gone = { ...signUp, ...(now < seminar.facts.start && ({ status: 'cancelled' } as const)) }
  if (signUp.status !== 'cancelled' && gone.status === 'cancelled') {
    const values = { status: 'cancelled', cancelled_at: now, held_until: null } as const
    await trx.updateTable('signups').set(values).where('id', '=', id).execute()
    await unplan(trx, LAPSE, id)
  }
  await erase(trx, gone, 'visitor', now)
  await offerSeats(trx, seminar, now)
  return { ok: true }
}

const signUpOf = (db: Database, id: string): Promise<SignUpRow | undefined> =>
  db.selectFrom('signups').selectAll().where('id', '=', id).executeTakeFirst()
