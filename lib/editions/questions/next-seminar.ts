/** Where a code that is over, or a seminar that was, leads the reader: the next seminar. Pure. */
import type { Locale } from '../../domain/locale'
import { statusByTime, windowsOf } from '../../domain/seminar/status'
import type { Moment } from '../../domain/units'
import type { Seminar } from '../types'

interface Seminars {
  seminars(locale: Locale): readonly Seminar[]
  now: Moment
}

/** The first seminar that one can sign up for; else the first for which that will open. */
export function nextSeminarIn(s: Seminars, locale: Locale): Seminar | undefined {
  const being = (status: string) => s.seminars(locale).find((one) => statusByTime(windowsOf(one), s.now) === status)
  return being('open') ?? being('not_open')
}
