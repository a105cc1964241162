/** Who does what and when, in a month that could have been: made up, and always the same. */
import type { SeminarFacts } from '../../lib/domain/facts'
import type { Source } from '../../lib/domain/sign-up/request'
import type { Moment } from '../../lib/domain/units'
import { inAmsterdam } from '../../lib/language/periods'
import { Writer } from '../bench/corpus/writer'
import { type Person, personFrom } from './people'

export const DAYS = 30
/** How full each gets, the soonest first: one with a waiting list, one that goes well, one that begins. */
const FULL = [1.12, 0.7, 0.4, 0.15]
/** And the last one that was. */
export const FULL_LAST = 0.6
export const DAY = 86_400_000

const sources: Source[] = [
  {},
  { utm_source: 'nieuwsbrief', utm_medium: 'email', utm_campaign: 'najaar' },
  { utm_source: 'linkedin', utm_medium: 'social' },
  { utm_source: 'whatsapp', utm_medium: 'social' },
  { utm_source: 'boekhandel-kader', utm_medium: 'partner' },
  { ref: 'artikel:maandag-om-negen' },
]

export interface Step {
  at: Moment
  seminar: SeminarFacts
  person: Person
  code?: string
  source: Source
  cancels: boolean
}

/** What a code is for. */
export interface Code {
  code: string
  seminars: string[]
}

export const comingOf = (all: readonly SeminarFacts[], now: Moment): SeminarFacts[] =>
  all.filter(({ start, cancelled }) => start > now && !cancelled).sort((a, b) => a.start - b.start)

export function stepsOfMonth(all: readonly SeminarFacts[], codes: readonly Code[], now: Moment): Step[] {
  const writer = new Writer(20)
  return comingOf(all, now)
    .flatMap((seminar, place) => stepsOf(writer, seminar, FULL[place] ?? 0, codes, now))
    .sort((a, b) => a.at - b.at)
}

export function stepsOf(writer: Writer, seminar: SeminarFacts, full: number, codes: readonly Code[], now: Moment): Step[] {
  const fit = codes.filter(({ seminars }) => seminars.includes(seminar.slug) || seminars.includes('all'))
  return Array.from({ length: Math.round(seminar.capacity * full) }, (_, number) => ({
    at: momentIn(writer, now),
    seminar,
    person: personFrom(writer, number + 1),
    code: fit.length > 0 && writer.chance(0.6) ? writer.pick(fit).code : undefined,
    source: writer.pick(sources),
    cancels: writer.chance(0.05),
  }))
}

/** On a day of the month before, more of them of late, when people are awake. */
function momentIn(writer: Writer, now: Moment): Moment {
  const ago = Math.min(writer.between(0, DAYS), writer.between(0, DAYS))
  const hour = { hour: writer.between(8, 22), minute: writer.between(0, 59) }
  const then = inAmsterdam(now).subtract({ days: ago }).with(hour)
  return (then.epochMilliseconds < now - 60_000 ? then : then.subtract({ days: 1 })).epochMilliseconds
}
