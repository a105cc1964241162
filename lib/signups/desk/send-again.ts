/** The mail that says how somebody's sign-up stands is sent once more, at the desk: it got lost, or the address was mended. */
import type { Database } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import type { Moment } from '../../domain/units'
import { lockSignUp } from '../facts/lock-sign-up'
import { record } from '../log/events'
import { mailAgain } from '../mails/sign-up'

/** Which it was; undefined: there is nobody to write to. */
export const sendAgain = (db: Database, id: string, actor: string, now: Moment): Promise<string | undefined> =>
  inTransaction(db, async (trx) => {
    const seen = await lockSignUp(trx, id)
    if (!seen || seen.signUp.status === 'cancelled' || seen.signUp.erased_at !== null) return undefined
    const { seminar, code } = seen.signUp
    const template = await mailAgain(trx, seen.signUp, now)
    await record(trx, { kind: 'mail_again', actor, seminar, signUpId: id, code, data: { template } }, now)
    return template
  })
