/** Which seminars stand where in a list. Pure. */

import { isToCome } from '@/lib/domain/codes/state'
import type { Phased } from '@/lib/editions/questions/questions'

interface OnStage<S> {
  /** In the light: the first that one can come to; else one that is going on. */
  lit?: S
  /** Going on now, beside that one. */
  begun: S[]
  /** Still to come, beside that one: those that one cannot sign up for too. */
  ahead: S[]
  /** The last one first. */
  past: S[]
}

/** `seminars`: by their start. */
export function onStage<S extends Phased>(seminars: readonly S[]): OnStage<S> {
  const begun = seminars.filter(({ phase }) => phase === 'begun')
  const ahead = seminars.filter((seminar) => seminar.ahead)
  const lit = ahead.find(({ phase }) => isToCome(phase)) ?? begun[0]
  const beside = (seminar: S) => seminar !== lit
  const past = seminars.filter((seminar) => !begun.includes(seminar) && !seminar.ahead).toReversed()
  return { lit, begun: begun.filter(beside), ahead: ahead.filter(beside), past }
}
