/** When pages come to say something else of a seminar or a code. Pure. */
import type { Moment } from '../domain/units'
import type { PromoCode, Seminar } from './types'

export const momentsOfSeminar = ({ start, end, signup }: Seminar): Moment[] => [
  ...(signup?.opens === undefined ? [] : [signup.opens]),
  signup?.closes ?? start,
  signup?.cancelUntil ?? start,
  start,
  end,
]
export const momentsOfCode = ({ validFrom, validUntil }: PromoCode): Moment[] =>
  [validFrom, validUntil].filter((moment) => moment !== undefined)
