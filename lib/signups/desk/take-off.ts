/** Somebody is taken off the list at the desk, or put on that of another evening, and told why. */
import { randomBytes } from 'node:crypto'
import type { Database, Trx } from '../../database/open'
import type { SignUpRow } from '../../database/tables/signups'
import { inTransaction } from '../../database/transaction'
import { seatsLeft } from '../../domain/seminar/status'
import type { Moment } from '../../domain/units'
import { date } from '../../language/format'
import { answersOf, takeAlong } from '../answers/answers'
import { activeSignUp, countSeats, nextInLine } from '../counts'
import { type Locked, lockSignUp, signUpOf } from '../facts/lock-sign-up'
import { lockSeminar, type StoredSeminar } from '../facts/stored-facts'
import { endSignUp, freeSeat } from '../line/free-seat'
import { offerSeats } from '../line/offer-seats'
import { record } from '../log/events'
import { printedCode } from '../mails/parts'
import { mailTakenOff } from '../mails/seat'
import { mailConfirmation } from '../mails/sign-up'

export type TakenOff = { ok: true } | { ok: false; why: 'unknown' | 'already' | 'past' }

/**
 * `reason`: a sentence, which stands in the mail and is kept nowhere else. Until the seminar begins. `lock`: for the control test, which shows that who
 * does not look under the lock takes off somebody whose offer ran out meanwhile, and tells them twice.
 */
export const takeOff = (
  db: Database,
  { id, reason, actor }: { id: string; reason: string; actor: string },
  now: Moment,
  lock = lockSignUp,
): Promise<TakenOff> =>
  inTransaction(db, async (trx): Promise<TakenOff> => {
    const seen = await lock(trx, id)
    const no = refusal(seen, now)
    if (!seen || no) return { ok: false, why: no ?? 'unknown' }
    await freeSeat(trx, seen, { actor, mail: (within, signUp) => mailTakenOff(within, signUp, reason, now) }, now)
    return { ok: true }
  })

function refusal(seen: Locked | undefined, now: Moment): 'unknown' | 'already' | 'past' | undefined {
  if (!seen) return 'unknown'
  if (seen.signUp.status === 'cancelled') return 'already'
  return now >= seen.seminar.facts.start ? 'past' : undefined
}

export type Moved =
  | { ok: true; id: string; status: 'confirmed' | 'waitlisted' }
  | { ok: false; why: 'unknown' | 'already' | 'past' | 'same' | 'closed' | 'there' | 'full' }

interface Moving {
  id: string
  /** Its slug. */
  to: string
  /** A seat, whether there is one or not. */
  anyway: boolean
  actor: string
}

/** Price, code and bill stay as they were agreed. The row of before ends, so that the entry in their diary does too. */
export const moveSignUp = (db: Database, asked: Moving, now: Moment): Promise<Moved> =>
  inTransaction(db, async (trx): Promise<Moved> => {
    const from = (await signUpOf(trx, asked.id))?.seminar
    if (from === undefined) return { ok: false, why: 'unknown' }
    // Both locks, in the same order whoever takes them: two that move people to and fro never wait for each other.
    const [first, second] = [from, asked.to].sort()
    const seminars = [await lockSeminar(trx, first ?? ''), await lockSeminar(trx, second ?? '')]
    const there = seminars.find((seminar) => seminar?.facts.slug === asked.to)
    const seen = await lockSignUp(trx, asked.id)
    const no = refusal(seen, now)
    if (!seen || no) return { ok: false, why: no ?? 'unknown' }
    if (asked.to === seen.signUp.seminar) return { ok: false, why: 'same' }
    if (!there || there.removedAt !== null || there.facts.cancelled || now >= there.facts.end)
      return { ok: false, why: 'closed' }
    return move(trx, seen, there, asked, now)
  })

async function move(trx: Trx, seen: Locked, { facts }: StoredSeminar, asked: Moving, now: Moment): Promise<Moved> {
  const { signUp } = seen
  if (await activeSignUp(trx, facts.slug, signUp.email)) return { ok: false, why: 'there' }
  const seats = await countSeats(trx, facts.slug)
  const hasSeat = asked.anyway || seatsLeft(facts.capacity, seats) > 0
  if (!hasSeat && !facts.waitlist) return { ok: false, why: 'full' }
  const status = hasSeat ? 'confirmed' : 'waitlisted'
  const seq = await nextInLine(trx, facts.slug)
  const id = randomBytes(16).toString('base64url')
  const moved: SignUpRow = { ...signUp, id, seminar: facts.slug, seq, status, held_until: null, created_at: now }
  const answers = await answersOf(trx, signUp.id)
  await endSignUp(trx, signUp.id, now, id)
  await trx.updateTable('signups').set({ billing: null }).where('id', '=', signUp.id).execute()
  await trx.insertInto('signups').values(moved).execute()
  await takeAlong(trx, answers, { id, facts })
  await tellMoved(trx, signUp, moved, { title: facts.title[signUp.locale], start: facts.start }, now)
  const about = { kind: 'moved', actor: asked.actor, seminar: signUp.seminar, signUpId: signUp.id, code: signUp.code } as const
  await record(trx, { ...about, data: { to: id, seminar: facts.slug } }, now)
  await offerSeats(trx, seen.seminar, now)
  return { ok: true, id, status }
}

const because = {
  nl: (title: string, day: string) => `Je bent overgezet naar ${title}, op ${day}. Daarover krijg je een aparte mail.`,
  en: (title: string, day: string) => `You have been moved to ${title}, on ${day}. You get a separate mail about it.`,
}

async function tellMoved(trx: Trx, was: SignUpRow, is: SignUpRow, to: { title: string; start: Moment }, now: Moment) {
  await mailTakenOff(trx, was, because[was.locale](to.title, date(to.start, was.locale)), now)
  await mailConfirmation(trx, is, { code: await printedCode(trx, is.code), now })
}
