/** Where a code that is over, or an evening that was, leads the reader: the next evening. Pure. */
import type { Locale } from '../addresses'
import type { Moment } from '../content/schemas/fields'
import { statusByTime, windowsOf } from '../seminars/status'
import type { Snapshot } from './snapshot'
import type { PromoCode, Seminar } from './types'

/** The first evening that one can sign up for; else the first for which that will open. */
export function nextEvening(s: Pick<Snapshot, 'seminars' | 'now'>, locale: Locale): Seminar | undefined {
  const being = (status: string) => s.seminars(locale).find((one) => statusByTime(windowsOf(one), s.now) === status)
  return being('open') ?? being('not_open')
}

/** All that is said of the next evening, for a digest. */
export function sayingOfNext(s: Pick<Snapshot, 'seminars' | 'now'>, locale: Locale): string {
  const next = nextEvening(s, locale)
  return next ? `${next.slug} ${next.start} ${next.end} ${statusByTime(windowsOf(next), s.now)} ${next.title}` : '-'
}

/** The seminars that a code is for. */
export const seminarsOf = (s: Snapshot, l: Locale, code: PromoCode): readonly Seminar[] =>
  code.seminars.includes('all') ? s.seminars(l) : code.seminars.flatMap((slug) => s.seminar(l, slug) ?? [])

/** From when on something that is placed may be over, and say what is on instead. Never, where nothing is placed. */
export function overFrom(s: Snapshot, locale: Locale, codes: readonly string[], seminars: readonly string[]): Moment {
  const found = codes.flatMap((code) => s.promoCode(code) ?? [])
  const evenings = [
    ...seminars.flatMap((slug) => s.seminar(locale, slug) ?? []),
    ...found.flatMap((code) => seminarsOf(s, locale, code)),
  ]
  const ends = [...found.flatMap(({ validUntil }) => validUntil ?? []), ...evenings.map(closing)]
  return ends.reduce((first, end) => Math.min(first, end), Number.POSITIVE_INFINITY)
}

function closing(seminar: Seminar): Moment {
  const { start, closes, cancelled } = windowsOf(seminar)
  return cancelled ? 0 : Math.min(start, closes)
}
