/** A sign-up ends: its seat is free, and the first in line is offered it. In the transaction that holds its seminar's lock. */
import type { Trx } from '../../database/open'
import type { SignUpRow } from '../../database/tables/signups'
import type { Seats } from '../../domain/seminar/status'
import type { Moment } from '../../domain/units'
import { unplan } from '../../outbox/timed-work'
import { forgetAnswers } from '../answers/answers'
import { countSeats } from '../counts'
import type { Locked } from '../facts/lock-sign-up'
import { record } from '../log/events'
import { LAPSE, offerSeats } from './offer-seats'

interface Ending {
  /** Who ended it. */
  actor: string
  /** Tells of it; `signUp` as it was before. */
  mail: (trx: Trx, signUp: SignUpRow, seats: Seats, now: Moment) => Promise<void>
}

/** `seen`: as it was locked, and not cancelled. */
export async function freeSeat(trx: Trx, seen: Locked, { actor, mail }: Ending, now: Moment): Promise<void> {
  const { signUp, seminar } = seen
  const { id, code, status } = signUp
  await endSignUp(trx, id, now)
  await mail(trx, signUp, await countSeats(trx, signUp.seminar), now)
  await record(trx, { kind: 'cancelled', actor, seminar: signUp.seminar, signUpId: id, code, data: { status } }, now)
  await offerSeats(trx, seminar, now)
}

/** The row alone. `passedTo`: the sign-up that takes its place. */
export async function endSignUp(trx: Trx, id: string, now: Moment, passedTo: string | null = null): Promise<void> {
  await trx
    .updateTable('signups')
    .set({ status: 'cancelled', cancelled_at: now, held_until: null, passed_to: passedTo })
    .where('id', '=', id)
    .execute()
  await unplan(trx, LAPSE, id)
  // Nobody cooks for who does not come.
  await forgetAnswers(trx, id)
}
