/** Who may be ticked off at the door, and when. Pure. */
import { Temporal } from 'temporal-polyfill'
import type { SeminarFacts } from '../facts'
import type { SignUpStatus } from '../seminar/status'
import type { Moment } from '../units'

const HOUR = 3_600_000
/** The door is open from the morning of the day on, for who tries it before; of what begins in the night from so long before. */
const BEFORE = 3 * HOUR
/** And so long after the end: who ticks off a list on paper does that when all have gone. */
const AFTER = 6 * HOUR

type Span = Pick<SeminarFacts, 'start' | 'end'>

export function doorOpens({ start }: Pick<Span, 'start'>): Moment {
  const day = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO('Europe/Amsterdam').startOfDay()
  return Math.min(day.epochMilliseconds, start - BEFORE)
}

/** The first moment at which it is closed. */
export const doorCloses = ({ end }: Pick<Span, 'end'>): Moment => end + AFTER

/** Who looks at tickets: the desk, for all seminars, or who came in by a link, for that of the link. */
export interface Doorkeeper {
  /** Of what is recorded: 'door', or the administrator's address. */
  actor: string
  /** Of a helper: the link's id, and its seminar. */
  helper?: { link: string; seminar: string }
}

interface AtDoor {
  seminar: string
  status: SignUpStatus
  attended_at: Moment | null
  erased_at: Moment | null
}

export type WhyNot = 'other_seminar' | 'erased' | 'cancelled' | 'called_off' | 'waiting' | 'unconfirmed' | 'early' | 'late'
export type Admission = { ok: true } | { ok: false; why: 'already'; since: Moment } | { ok: false; why: WhyNot }

const byStatus: Partial<Record<SignUpStatus, WhyNot>> = {
  cancelled: 'cancelled',
  waitlisted: 'waiting',
  offered: 'unconfirmed',
  unconfirmed: 'unconfirmed',
}

/** Whether somebody can be ticked off, by whom; else the first reason why not. The desk may do it afterwards too. */
export function admission(signUp: AtDoor, facts: SeminarFacts, { helper }: Doorkeeper, now: Moment): Admission {
  if (helper && helper.seminar !== signUp.seminar) return { ok: false, why: 'other_seminar' }
  if (signUp.erased_at !== null) return { ok: false, why: 'erased' }
  if (signUp.attended_at !== null) return { ok: false, why: 'already', since: signUp.attended_at }
  const standing = byStatus[signUp.status]
  if (standing) return { ok: false, why: standing }
  if (facts.cancelled) return { ok: false, why: 'called_off' }
  if (now < doorOpens(facts)) return { ok: false, why: 'early' }
  if (helper && now >= doorCloses(facts)) return { ok: false, why: 'late' }
  return { ok: true }
}

/** Whether there is something to show at a door: for who has a seat, until it closes. What is online alone has no door. */
export const hasTicket = (
  { status, erased_at }: Pick<AtDoor, 'status' | 'erased_at'>,
  facts: Pick<SeminarFacts, 'end' | 'venue' | 'cancelled'>,
  now: Moment,
): boolean =>
  status === 'confirmed' &&
  erased_at === null &&
  facts.venue !== undefined &&
  facts.cancelled === undefined &&
  now < doorCloses(facts)

/** Whether who was there has a certificate: when it is over, for as long as their name is known. */
export const isCertified = (signUp: Pick<AtDoor, 'attended_at' | 'erased_at'>, facts: SeminarFacts, now: Moment): boolean =>
  signUp.attended_at !== null && signUp.erased_at === null && facts.cancelled === undefined && now >= facts.end
