/** "Waarom werkt mijn code niet?": each rule of a sign-up with a code, at a moment, and whether it holds. The rules are those of the door. */
import { readMoment } from '../../content/fields/moments'
import type { Database } from '../../database/open'
import { seatsLeft } from '../../domain/seminar/status'
import { codeRules, windowRefusal } from '../../domain/sign-up/decision'
import { type Refused, refused } from '../../domain/sign-up/refusal'
import type { Moment } from '../../domain/units'
import { explain } from '../../http/answers/words'
import { countSeats } from '../../signups/counts'
import { storedSeminar } from '../../signups/facts/stored-facts'
import { checkCode, findCode } from '../../signups/links/redeem'
import { typedMoment } from './terms'
import { say } from './words'

export interface Ruled {
  /** What is asked: "De code bestaat". */
  rule: string
  holds: boolean
  /** Why not, or what it means. */
  because?: string
}
export interface Why {
  rules: Ruled[]
  /** What a visitor reads; undefined: the code gives its price. */
  visitor?: string
}

/** Undefined: there is no such seminar. Counts are those of now, whatever the moment. */
export async function whyNot(db: Database, typed: string, slug: string, at: Moment): Promise<Why | undefined> {
  const seminar = await storedSeminar(db, slug)
  if (!seminar) return undefined
  const { facts, removedAt } = seminar
  const found = await findCode(db, typed)
  const seats = await countSeats(db, facts.slug)
  const closed = windowRefusal(facts, removedAt, at)
  const isFull = seatsLeft(facts.capacity, seats) === 0
  const full = isFull && !facts.waitlist ? refused('seminar_full') : undefined
  const because = (refusal: Refused | undefined) => refusal && explain({ ...refusal, typed, atLink: true }, 'nl').detail
  const rules: Ruled[] = [
    { rule: say('why.window'), holds: !closed, because: because(closed) },
    ...codeRules(found, facts.slug, at).map(({ rule, broken }) => ({
      rule: say(`why.${rule}`),
      holds: !broken,
      because: because(broken),
    })),
    { rule: say('why.seats'), holds: !full, because: because(full) ?? (isFull ? say('why.waiting') : undefined) },
  ]
  return { rules, visitor: closed ? because(closed) : await visitorReads(db, typed, facts.slug, at) }
}

async function visitorReads(db: Database, typed: string, slug: string, at: Moment): Promise<string | undefined> {
  const check = await checkCode(db, slug, typed, at)
  return check.ok ? undefined : explain({ ...check, typed }, 'nl').detail
}

/** A moment as it was typed; undefined: none, or not to be read. */
export function momentIn(typed: string | undefined): Moment | undefined {
  try {
    return typed?.trim() ? readMoment(typed, 'moment') : undefined
  } catch {
    return undefined
  }
}

/** As the form shows it. */
export const typedAt = (moment: Moment): string => typedMoment(Math.floor(moment / 60_000) * 60_000).replace(/:00$/, '')
