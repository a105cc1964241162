/** The archive: all that was published, a line each. On one page while that is not too long; then by year, and by month. */
import type { Locale } from '../../domain/locale'
import type { Moment } from '../../domain/units'
import { type Period, periodOf, yearOf } from '../../language/periods'
import type { Seminar } from '../types'
import { listOf } from './lists'
import type { ArchivedArticle, ArchivedSeminar, ArchivedYear, List, Questions } from './questions'

/** Lines on one page. */
export const MOST_LINES = 1500

/** What of a snapshot it is made from. */
export interface Archived {
  now: Moment
  /** The date of the oldest and the newest that can be read now. */
  datesOf(list: List): Period | undefined
  countIn(list: List, period: Period): number
  /** Newest first. */
  linesIn(
    list: List,
    period: Period,
    count: number,
  ): (Pick<ArchivedArticle, 'slug' | 'title' | 'date'> & { series: string | null })[]
  seminars(locale: Locale): readonly Seminar[]
  once<T>(name: string, make: () => T): T
}

export function archiveOf(s: Archived): Pick<Questions, 'archiveYears' | 'archiveMonths' | 'archived'> {
  return {
    archiveYears: (locale) => years(s, locale),
    archiveMonths: (locale, year) => months(s, locale, year),
    archived: (locale, year, month) => {
      const period = periodOf(year, month)
      return {
        articles: s
          .linesIn(listOf.all(locale), period, MOST_LINES)
          .map(({ series, ...line }) => ({ locale, ...line, series: series ?? undefined })),
        seminars: s
          .seminars(locale)
          .filter(({ start }) => start >= period.from && start < period.until && start <= s.now)
          .map(lineOfSeminar)
          .reverse(),
      }
    },
  }
}

const lineOfSeminar = ({ locale, slug, title, start, end, translated }: Seminar): ArchivedSeminar => ({
  ...{ locale, slug, title, start, end, translated },
})

function years(s: Archived, locale: Locale): readonly ArchivedYear[] {
  const list = listOf.all(locale)
  return s.once(`years of ${list}`, () => {
    const dates = s.datesOf(list)
    const [first, last] = dates ? [yearOf(dates.from), yearOf(dates.until)] : [1, 0]
    return Array.from({ length: last - first + 1 }, (_, i) => last - i)
      .map((year) => ({ year, count: s.countIn(list, periodOf(year)) }))
      .filter(({ count }) => count > 0)
  })
}

const months = (s: Archived, locale: Locale, year: number) =>
  s.once(`months of ${locale} ${year}`, () =>
    Array.from({ length: 12 }, (_, i) => 12 - i)
      .map((month) => ({ month, count: s.countIn(listOf.all(locale), periodOf(year, month)) }))
      .filter(({ count }) => count > 0),
  )

/** What asks whether there is such a page needs no more. */
type Counted = Pick<Questions, 'archiveYears' | 'archiveMonths'>

const totalOf = (years: readonly ArchivedYear[]) => years.reduce((sum, { count }) => sum + count, 0)

/** Whether all of it stands on one page. */
export const isWhole = (years: readonly ArchivedYear[]): boolean => totalOf(years) <= MOST_LINES

/** Whether a year has a page of its own: only where not all stands on one. `month`, likewise. As they stand in an address. */
export function archivePageExists(s: Counted, locale: Locale, year: string | undefined, month: string | undefined): boolean {
  if (year === undefined) return true
  const years = s.archiveYears(locale)
  const found = years.find((one) => String(one.year) === year)
  if (!found || isWhole(years)) return false
  if (month === undefined) return true
  const [, digits] = /^(0[1-9]|1[0-2])$/.exec(month) ?? []
  if (digits === undefined || found.count <= MOST_LINES) return false
  return s.archiveMonths(locale, found.year).some((one) => one.month === Number(digits))
}
