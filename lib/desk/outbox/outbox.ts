/** The outbox as the desk shows it: what was sent, what waits and what failed, and why; and another try. */
import { type SelectQueryBuilder, sql } from 'kysely'
import type { Database, Trx } from '../../database/open'
import type { Tables } from '../../database/tables'
import type { OutboxRow } from '../../database/tables/outbox'
import { inTransaction } from '../../database/transaction'
import type { Moment } from '../../domain/units'
import { heldSince } from '../../outbox/held'
import { pokeSoon } from '../../outbox/outbox'
import { record } from '../../signups/log/events'

export const mailStates = ['mislukt', 'wacht', 'verstuurd'] as const
export type MailState = (typeof mailStates)[number]

export const MAILS_PER_PAGE = 50

export type DeskMail = Pick<
  OutboxRow,
  'id' | 'template' | 'recipient' | 'attempts' | 'next_attempt_at' | 'sent_at' | 'failed_at' | 'last_error' | 'created_at'
> & {
  signUpId: string | null
  seminar: string | null
  /** What it said is gone: it can not be sent again. */
  erased: boolean
}

export interface MailPage {
  mails: DeskMail[]
  counts: Record<MailState, number>
  /** Nothing goes out since then (after a restore). */
  held: Moment | undefined
}

type Query<O> = SelectQueryBuilder<Tables, 'outbox', O>
const inState = <O>(query: Query<O>, state: MailState): Query<O> =>
  state === 'verstuurd'
    ? query.where('outbox.sent_at', 'is not', null)
    : query.where('outbox.sent_at', 'is', null).where('outbox.failed_at', state === 'mislukt' ? 'is not' : 'is', null)

/** The newest first. `page`: from 1. `message`: of that message alone. */
export async function mailPage(db: Database, state: MailState, page: number, message?: string): Promise<MailPage> {
  const rows = await inState(db.selectFrom('outbox'), state)
    .$if(message !== undefined, (query) => query.where('outbox.message', '=', message ?? ''))
    .leftJoin('signups', 'signups.id', 'outbox.signup_id')
    .select(['outbox.id', 'template', 'recipient', 'attempts', 'next_attempt_at', 'sent_at', 'failed_at', 'last_error'])
    .select(['outbox.created_at', 'outbox.signup_id as signUpId', 'signups.seminar', 'outbox.data'])
    .orderBy('outbox.created_at', 'desc')
    .orderBy('outbox.id')
    .limit(MAILS_PER_PAGE)
    .offset((page - 1) * MAILS_PER_PAGE)
    .execute()
  return {
    mails: rows.map(({ data, ...row }) => ({ ...row, erased: data === '{}' })),
    counts: await countMails(db, message),
    held: await heldSince(db),
  }
}

export async function countMails(db: Database, message?: string): Promise<Record<MailState, number>> {
  const state = sql<MailState>`case when sent_at is not null then 'verstuurd' when failed_at is not null then 'mislukt' else 'wacht' end`
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => [state.as('state'), eb.fn.countAll<number>().as('count')])
    .$if(message !== undefined, (query) => query.where('outbox.message', '=', message ?? ''))
    .groupBy(state)
    .execute()
  const counts = { mislukt: 0, wacht: 0, verstuurd: 0 }
  for (const { state: of, count } of rows) counts[of] = Number(count)
  return counts
}

type Which = { id: string } | 'failed' | { failedOf: string }

/** One, or all that failed: due at once, as if it had not been tried. How many; what was sent is left alone, and what was erased has nothing to say. */
export async function tryAgain(db: Database, which: Which, actor: string, now: Moment): Promise<number> {
  const tried = await inTransaction(db, async (trx) => {
    const mails = await makeDue(trx, which, now)
    for (const { signup_id: signUpId, seminar, template } of mails) {
      const about = { ...(signUpId !== null && { signUpId }), ...(seminar !== null && { seminar }) }
      await record(trx, { kind: 'mail_again', actor, ...about, data: { template } }, now)
    }
    return mails.length
  })
  pokeSoon()
  return tried
}

const makeDue = (trx: Trx, which: Which, now: Moment) =>
  trx
    .updateTable('outbox')
    .set({ failed_at: null, next_attempt_at: now, claimed_until: null, attempts: 0 })
    .where('sent_at', 'is', null)
    .where('data', '!=', '{}')
    .where((eb) => {
      if (typeof which === 'object' && 'id' in which) return eb('id', '=', which.id)
      const failed = eb('failed_at', 'is not', null)
      return which === 'failed' ? failed : eb.and([failed, eb('message', '=', which.failedOf)])
    })
    // Who is sending it now is not disturbed.
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<', now)]))
    .returning((eb) => [
      'signup_id',
      'template',
      eb.selectFrom('signups').select('seminar').whereRef('signups.id', '=', 'outbox.signup_id').as('seminar'),
    ])
    .execute()
