/** Where the link that marketing shares leads: to one seminar, to a choice, or to why the code gives nothing now. Nothing is taken. */
import type { Cents, Moment } from '../content/schemas/fields'
import type { Database } from '../database/open'
import { countSeats } from './counts'
import { codeRefusal } from './decision'
import type { PromoCodeFacts, SeminarFacts } from './facts'
import { priceWith } from './promo-code'
import { findCode } from './redeem'
import type { Refused } from './refusal'
import { type SeminarStatus, statusByTime, statusOf } from './status'

export interface Listed {
  facts: SeminarFacts
  status: SeminarStatus
}
/** A seminar that one can sign up for, with its price under the code. */
export interface Offer extends Listed {
  price: Cents
}

export interface SharedLink {
  /** Undefined: there is no such code. */
  code?: Pick<PromoCodeFacts, 'code' | 'message'>
  /** Why the code gives nothing, whatever the seminar. */
  refusal?: Refused
  /** Its seminars that take sign-ups now, by their start; empty when the code is over. */
  offers: Offer[]
  /** Its seminars that do not. */
  others: Listed[]
  /** Everything that takes sign-ups now, by any way. */
  onNow: Listed[]
}

/** One can sign up, if only for the waiting list. */
export const takesSignUps = ({ status, facts }: Listed): boolean => status === 'open' || (status === 'full' && facts.waitlist)

export async function followLink(db: Database, typed: string, now: Moment): Promise<SharedLink> {
  const all = await listed(db, now)
  const onNow = all.filter(takesSignUps)
  const { facts: code, uses } = await findCode(db, typed)
  if (!code) return { offers: [], others: [], onNow }
  const its = all.filter(({ facts }) => code.seminars === 'all' || code.seminars.includes(facts.slug))
  const anyOfIts = its[0]?.facts.slug ?? String(code.seminars[0])
  const refusal = codeRefusal({ facts: code, uses }, anyOfIts, now)
  const offers = refusal ? [] : its.filter(takesSignUps)
  return {
    code,
    refusal,
    offers: offers.map((seminar) => ({ ...seminar, price: priceWith(seminar.facts.price, code.discount) })),
    others: its.filter((seminar) => !offers.includes(seminar)),
    onNow,
  }
}

/** Every seminar that has a file, by its start. Seats are counted only where the hour leaves it open. */
async function listed(db: Database, now: Moment): Promise<Listed[]> {
  const rows = await db.selectFrom('seminars').select('facts').where('removed_at', 'is', null).execute()
  const seminars = rows.map((row): SeminarFacts => JSON.parse(row.facts)).sort((a, b) => a.start - b.start)
  return Promise.all(
    seminars.map(async (facts) => {
      const byTime = statusByTime(facts, now)
      return { facts, status: byTime === 'open' ? statusOf(facts, await countSeats(db, facts.slug), now) : byTime }
    }),
  )
}
