/** What somebody who signs up gets, or why not: the rules in the contract's order, on what was read under the lock. Pure. */

import { priceWith } from '../codes/promo-code'
import type { PromoCodeFacts, SeminarFacts } from '../facts'
import { type Seats, seatsLeft, statusByTime } from '../seminar/status'
import type { Cents, Moment } from '../units'
import type { Answer } from './answers'
import { type Refused, refused } from './refusal'
import type { Billing, Person, Read } from './request'

/** A code that was typed: its facts, undefined when there is no such code, and how often it is in use. */
export interface TypedCode {
  facts: PromoCodeFacts | undefined
  uses: number
}

export interface Case {
  facts: SeminarFacts
  /** Its file is gone: closed to newcomers. */
  removedAt: Moment | null
  seats: Seats
  person: Read<Person>
  billing: Read<Billing>
  /** To the seminar's own questions; undefined: it has none. */
  answers?: Read<Answer[]>
  /** What it cost when it was shown; undefined when that was not said. */
  expectedPrice?: Cents
  /** Undefined when none was typed. */
  code: TypedCode | undefined
}

export interface Granted {
  ok: true
  status: 'confirmed' | 'waitlisted'
  price: Cents
  person: Person
  code: PromoCodeFacts | undefined
  billing: Billing | undefined
  answers: Answer[]
}

/** The first refusal, with what would be refused next; else what is granted to a newcomer. */
export function decide(asked: Case, now: Moment): Granted | Refused {
  const refusals = [...refusalsInOrder(asked, now)]
  const [first, ...further] = refusals
  if (first) return further.length > 0 ? { ...first, further } : first
  const { person, billing, answers, code, facts, seats } = asked
  if (!person.ok) throw new Error('unreachable: an invalid person is refused')
  const price = priceUnder(facts, code)
  return {
    ok: true,
    status: seatsLeft(facts.capacity, seats) > 0 ? 'confirmed' : 'waitlisted',
    price,
    person: person.value,
    code: code?.facts,
    // Nobody's address is kept without a reason.
    billing: price > 0 && billing.ok ? billing.value : undefined,
    answers: answers?.ok ? answers.value : [],
  }
}

function* refusalsInOrder(asked: Case, now: Moment): Generator<Refused> {
  const { facts, removedAt, seats, person, billing, answers, code, expectedPrice } = asked
  const wrong = [person, answers].flatMap((read) => (read?.ok === false ? read.fields : []))
  if (wrong.length > 0) yield refused('validation_failed', { fields: wrong })
  const closed = windowRefusal(facts, removedAt, now)
  if (closed) return yield closed
  const badCode = code && codeRefusal(code, facts.slug, now)
  if (badCode) yield badCode
  // A code that gives nothing leaves the full price, and the form says that already.
  const price = badCode ? facts.price : priceUnder(facts, code)
  if (!badCode && expectedPrice !== undefined && price > expectedPrice) yield refused('price_changed', { price })
  if (price > 0 && !billing.ok) yield refused('validation_failed', { fields: billing.fields })
  if (seatsLeft(facts.capacity, seats) === 0 && !facts.waitlist) yield refused('seminar_full')
}

const priceUnder = ({ price }: SeminarFacts, code: TypedCode | undefined) =>
  code?.facts ? priceWith(price, code.facts.discount) : price

/** Why nobody can sign up for a seminar now, whoever it is. */
export function windowRefusal(facts: SeminarFacts, removedAt: Moment | null, now: Moment): Refused | undefined {
  switch (statusByTime(facts, now)) {
    case 'cancelled':
      return refused('seminar_cancelled', { reason: facts.cancelled })
    case 'past':
      return refused('signup_closed', { moment: Math.min(facts.closes, facts.start) })
    case 'not_open':
      return refused('signup_not_open', { moment: facts.opens })
    case 'closed':
      return refused('signup_closed', { moment: facts.closes })
    case 'open':
      return removedAt === null ? undefined : refused('signup_closed', { moment: removedAt })
  }
}

/** A rule of codes, and what breaks it; undefined: it holds. */
export interface CodeRule {
  rule: 'code_unknown' | 'code_other_seminar' | 'code_not_yet_valid' | 'code_expired' | 'code_used_up'
  broken: Refused | undefined
}

/** Every rule, in the contract's order; of a code that is not there the first alone. */
export function codeRules({ facts, uses }: TypedCode, seminar: string, now: Moment): CodeRule[] {
  if (!facts) return [{ rule: 'code_unknown', broken: refused('code_unknown') }]
  const { seminars, validFrom, validUntil, maxSeats } = facts
  const of = (rule: CodeRule['rule'], holds: boolean, more?: Omit<Refused, 'ok' | 'code'>): CodeRule => ({
    rule,
    broken: holds ? undefined : refused(rule, more),
  })
  return [
    of('code_unknown', true),
    of('code_other_seminar', seminars === 'all' || seminars.includes(seminar), {
      seminars: seminars === 'all' ? [] : seminars,
    }),
    of('code_not_yet_valid', validFrom === undefined || now >= validFrom, { moment: validFrom }),
    of('code_expired', validUntil === undefined || now < validUntil, { moment: validUntil }),
    of('code_used_up', maxSeats === undefined || uses < maxSeats),
  ]
}

/** Why a code gives nothing for a seminar now. One of a batch that gives nothing answers as one that nobody made: guessing teaches nothing. */
export function codeRefusal(typed: TypedCode, seminar: string, now: Moment): Refused | undefined {
  const broken = codeRules(typed, seminar, now).find((rule) => rule.broken)?.broken
  return broken && typed.facts?.batch !== undefined ? refused('code_unknown') : broken
}
