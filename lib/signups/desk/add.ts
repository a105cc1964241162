/** Somebody is signed up by hand, at the desk: whatever the window says, until the seminar is over; over a full hall only when it is said so. */
import type { Database, Trx } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import { priceWith } from '../../domain/codes/promo-code'
import { seatsLeft } from '../../domain/seminar/status'
import { readAnswers } from '../../domain/sign-up/answers'
import { codeRefusal } from '../../domain/sign-up/decision'
import { type Refused, refused } from '../../domain/sign-up/refusal'
import { readBilling, readCode, readPerson } from '../../domain/sign-up/request'
import type { Moment } from '../../domain/units'
import { activeSignUp, countSeats, countUses } from '../counts'
import { lockCode, lockSeminar, type StoredSeminar } from '../facts/stored-facts'
import { takeSeat } from '../take-seat'

export interface ByHand {
  seminar: string
  /** As the form of the site has it; a bill only when something of it was filled in. */
  body: unknown
  /** A seat, whether there is one or not. */
  anyway: boolean
  /** Who is at the desk. */
  actor: string
}

/** `already`: the address is signed up, by this sign-up. */
export type Added = { ok: true; id: string } | (Refused & { already?: string })

export const addByHand = (db: Database, asked: ByHand, now: Moment): Promise<Added> =>
  inTransaction(db, async (trx): Promise<Added> => {
    const seminar = await lockSeminar(trx, asked.seminar)
    if (!seminar) return refused('seminar_unknown')
    if (seminar.facts.cancelled) return refused('seminar_cancelled', { reason: seminar.facts.cancelled })
    if (now >= seminar.facts.end) return refused('signup_closed', { moment: seminar.facts.end })
    return add(trx, asked, seminar, now)
  })

async function add(trx: Trx, { body, anyway, actor }: ByHand, { facts }: StoredSeminar, now: Moment): Promise<Added> {
  const [person, billing] = [readPerson(body), billed(body) ? readBilling(body) : undefined]
  // Who is on the phone may not know: what must be answered is asked on their own page too.
  const answers = readAnswers(
    body,
    facts.questions?.map((question) => ({ ...question, required: false })),
  )
  const wrong = [person, answers, billing].flatMap((read) => (read?.ok === false ? read.fields : []))
  if (!person.ok || !answers.ok || wrong.length > 0) return refused('validation_failed', { fields: wrong })
  const standing = await activeSignUp(trx, facts.slug, person.value.email)
  if (standing) return { ...refused('validation_failed'), already: standing.id }
  const key = readCode(body)
  const code = key === undefined ? undefined : await lockCode(trx, key)
  const no = key === undefined ? undefined : codeRefusal({ facts: code, uses: await countUses(trx, key) }, facts.slug, now)
  if (no) return no
  const seats = await countSeats(trx, facts.slug)
  const hasSeat = anyway || seatsLeft(facts.capacity, seats) > 0
  if (!hasSeat && !facts.waitlist) return refused('seminar_full')
  const price = code ? priceWith(facts.price, code.discount) : facts.price
  const status = hasSeat ? 'confirmed' : 'waitlisted'
  const at = { ...person.value, source: { ref: 'beheer' } }
  const bill = billing?.ok ? billing.value : undefined
  const taking = { person: at, code, status, price, billing: bill, answers: answers.value, actor } as const
  return { ok: true, id: (await takeSeat(trx, taking, { facts, seats }, now)).id }
}

/** Whether something of a bill was filled in: a country alone is what the form starts with. */
function billed(body: unknown): boolean {
  const { billing } = Object(body) as { billing?: Record<string, unknown> }
  return Object.entries(Object(billing)).some(([name, value]) => name !== 'country' && String(value ?? '').trim() !== '')
}
