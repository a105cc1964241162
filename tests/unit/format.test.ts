import { describe, expect, it } from 'vitest'
import { date, dateWithWeekday, dayMonth, euro, isMidnight, sameDay, time, untilIncluding, year } from '../../lib/format'

const at = (text: string) => Date.parse(text)
const evening = at('2026-12-10T19:30:00+01:00')

describe('amounts', () => {
  it('leaves cents out when there are none, and never breaks after the sign', () => {
    expect(euro(0, 'nl')).toBe('€\u00a00')
    expect(euro(6500, 'nl')).toBe('€\u00a065')
    expect(euro(1250, 'nl')).toBe('€\u00a012,50')
    expect(euro(5, 'nl')).toBe('€\u00a00,05')
    expect(euro(125_000, 'nl')).toBe('€\u00a01.250')
  })
  it('is written the English way in English', () => {
    expect(euro(0, 'en')).toBe('€0')
    expect(euro(1250, 'en')).toBe('€12.50')
  })
})

describe('dates and times', () => {
  it('reads as a person writes it', () => {
    expect(date(at('2019-11-01T12:00:00Z'), 'nl')).toBe('1 november 2019')
    expect(date(at('2019-11-01T12:00:00Z'), 'en')).toBe('1 November 2019')
    expect(dateWithWeekday(evening, 'nl')).toBe('donderdag 10 december 2026')
    expect(dateWithWeekday(evening, 'en')).toBe('Thursday 10 December 2026')
    expect(time(evening, 'nl')).toBe('19.30')
    expect(time(evening, 'en')).toBe('19:30')
    expect(dayMonth(at('2026-08-28T10:00:00Z'))).toBe('28.08')
    expect(year(evening)).toBe('2026')
  })
  it('goes by Amsterdam, also around midnight, new year and the changes of the clock', () => {
    expect(date(at('2026-12-31T23:00:00Z'), 'nl')).toBe('1 januari 2027')
    expect(year(at('2026-12-31T23:00:00Z'))).toBe('2027')
    expect(time(at('2026-03-29T00:59:00Z'), 'nl')).toBe('01.59')
    expect(time(at('2026-03-29T01:00:00Z'), 'nl')).toBe('03.00')
    expect(time(at('2026-10-25T01:00:00Z'), 'nl')).toBe('02.00')
    expect(time(at('2026-12-09T23:05:00Z'), 'nl')).toBe('00.05')
  })
  it('names the last day of an end that is stored as the first moment after it', () => {
    const end = at('2026-12-10T00:00:00+01:00')
    expect(isMidnight(end)).toBe(true)
    expect(isMidnight(evening)).toBe(false)
    expect(isMidnight(end + 1)).toBe(false)
    expect(date(untilIncluding(end), 'nl')).toBe('9 december 2026')
    expect(sameDay(end, evening)).toBe(true)
    expect(sameDay(untilIncluding(end), evening)).toBe(false)
  })
})
