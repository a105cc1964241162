/**
 * A seat that goes to somebody else: of who has it, by their own page, until cancelling is over. Code, price and bill stay the seat's; the one
 * who gave it away keeps a row that is cancelled, and their old link opens nothing but that. The other has a row, and so a link, of their own.
 */
import { randomBytes } from 'node:crypto'
import type { Database, Trx } from '../../database/open'
import type { SignUpRow } from '../../database/tables/signups'
import { inTransaction } from '../../database/transaction'
import { searchText } from '../../domain/people/search-text'
import type { FieldError } from '../../domain/sign-up/refusal'
import { type Person, readPerson } from '../../domain/sign-up/request'
import type { Moment } from '../../domain/units'
import { answersOf, takeAlong } from '../answers/answers'
import { activeSignUp } from '../counts'
import { type Locked, lockSignUp } from '../facts/lock-sign-up'
import { endSignUp } from '../line/free-seat'
import { offerSeats } from '../line/offer-seats'
import { record } from '../log/events'
import { printedCode } from '../mails/parts'
import { mailPassedOn } from '../mails/seat'
import { mailAboutStanding, mailConfirmation } from '../mails/sign-up'
import { noNews } from '../news/news'
import { cancelling, type TooLate, tooLate } from '../own-sign-up'
import { idOf } from '../tokens'
import { giveName } from './name'
import { tellOrganiser } from './tell-organiser'

export type PassedOn =
  | { ok: true }
  | TooLate
  | { ok: false; why: 'no_seat' }
  | { ok: false; why: 'invalid'; fields: FieldError[] }

interface Asked {
  token: string
  secrets: readonly string[]
  /** What was typed: `name` and `email` of the other, `locale`. */
  body: unknown
}

/** `lock`: for the control test, which shows that a seat is given twice by who does not look under the lock. */
export async function passOn(db: Database, asked: Asked, now: Moment, lock = lockSignUp): Promise<PassedOn> {
  const id = idOf(asked.token, asked.secrets)
  if (id === undefined) return { ok: false, why: 'unknown' }
  const to = readPerson(asked.body)
  return inTransaction(db, async (trx): Promise<PassedOn> => {
    const seen = await lock(trx, id)
    if (!seen) return { ok: false, why: 'unknown' }
    const can = cancelling(seen.signUp, seen.seminar.facts, now)
    if (can === 'past' || can === 'too_late') return tooLate(can, seen)
    if (seen.signUp.status !== 'confirmed') return { ok: false, why: 'no_seat' }
    if (!to.ok) return { ok: false, why: 'invalid', fields: to.fields }
    await hand(trx, seen, to.value, now)
    return { ok: true }
  })
}

async function hand(trx: Trx, seen: Locked, to: Person, now: Moment): Promise<void> {
  const { signUp } = seen
  // One's own address: it is the same person, whose name is another.
  if (to.email === signUp.email) return giveName(trx, signUp, to.name, 'visitor', now)
  const theirs = await activeSignUp(trx, signUp.seminar, to.email)
  // Who has a seat keeps the one they have, and nobody is told here that they had one: the mail says it. This one is free.
  const keep = theirs?.status === 'confirmed' ? theirs : undefined
  // What the giver eats is no answer of the other's; what the other answered in the line is.
  const answers = theirs && !keep ? await answersOf(trx, theirs.id) : []
  if (theirs && !keep) await endSignUp(trx, theirs.id, now)
  const other = keep ?? takenOver(signUp, to, now)
  await endSignUp(trx, signUp.id, now, other.id)
  await trx.updateTable('signups').set({ billing: null }).where('id', '=', signUp.id).execute()
  if (!keep) await trx.insertInto('signups').values(other).execute()
  if (!keep) await takeAlong(trx, answers, { id: other.id, facts: seen.seminar.facts })
  await tell(trx, { signUp, other, keep }, now)
  const { seminar, code, id } = signUp
  await record(trx, { kind: 'passed_on', actor: 'visitor', seminar, signUpId: id, code, data: { to: other.id } }, now)
  await offerSeats(trx, seen.seminar, now)
}

/** The same seat, of somebody else: their place in the order of arrival too. */
const takenOver = (signUp: SignUpRow, { name, email, locale }: Person, now: Moment): SignUpRow => ({
  ...signUp,
  id: randomBytes(16).toString('base64url'),
  name,
  email,
  search_text: searchText({ name, email, organisation: signUp.organisation }),
  locale,
  created_at: now,
  held_until: null,
  // What one wants mails about is one's own.
  ...noNews,
  attended_at: null,
})

interface Handed {
  signUp: SignUpRow
  other: SignUpRow
  keep: SignUpRow | undefined
}

async function tell(trx: Trx, { signUp, other, keep }: Handed, now: Moment): Promise<void> {
  await mailPassedOn(trx, signUp, now)
  await tellOrganiser(trx, { giver: signUp, taker: other, had: keep !== undefined }, now)
  if (keep) return mailAboutStanding(trx, keep, { mailLimit: true, now })
  await mailConfirmation(trx, other, { code: await printedCode(trx, other.code), received: true, now })
}
