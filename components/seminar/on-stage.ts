/** Which seminars stand where in a list. Pure. */
import type { Moment } from '@/lib/content/schemas/fields'
import type { Seminar } from '@/lib/editions/types'
import { comes } from '@/lib/seminars/code-state'
import { phaseOfSeminar } from '@/lib/seminars/status'

interface OnStage {
  /** In the light: the first that one can come to; else one that is going on. */
  lit?: Seminar
  /** Going on now, beside that one. */
  begun: Seminar[]
  /** Still to come, beside that one: those that one cannot sign up for too. */
  ahead: Seminar[]
  /** The last one first. */
  past: Seminar[]
}

/** `seminars`: by their start. */
export function onStage(seminars: readonly Seminar[], now: Moment): OnStage {
  const begun = seminars.filter((seminar) => phaseOfSeminar(seminar, now) === 'begun')
  const ahead = seminars.filter(({ start }) => now < start)
  const lit = ahead.find((seminar) => comes(seminar, now)) ?? begun[0]
  const beside = (seminar: Seminar) => seminar !== lit
  const past = seminars.filter((seminar) => !begun.includes(seminar) && !ahead.includes(seminar)).toReversed()
  return { lit, begun: begun.filter(beside), ahead: ahead.filter(beside), past }
}
