import { describe, expect, it } from 'vitest'
import {
  date,
  dateWithWeekday,
  dayMonth,
  dayMonths,
  days,
  daysWithWeekday,
  euro,
  isMidnight,
  joints,
  list,
  number,
  sameDay,
  severalDays,
  time,
  untilIncluding,
  year,
} from '../../../lib/language/format'

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
    expect(time(at('2026-03-29T00:59:00Z'), 'nl')).toBe('1.59')
    expect(time(at('2026-03-29T01:00:00Z'), 'nl')).toBe('3.00')
    expect(time(at('2026-10-25T02:00:00Z'), 'nl')).toBe('3.00')
    expect(time(at('2026-12-09T23:05:00Z'), 'nl')).toBe('0.05')
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
  it('has no nought before the hour, as people write it in a programme', () => {
    expect(time(at('2030-12-10T09:30:00+01:00'), 'nl')).toBe('9.30')
    expect(time(at('2030-12-10T09:30:00+01:00'), 'en')).toBe('9:30')
  })
  it('tells the two halves of the doubled hour apart, and says nothing of it in other hours', () => {
    const [first, second] = [at('2027-10-31T02:30:00+02:00'), at('2027-10-31T02:30:00+01:00')]
    expect([first, second].map((moment) => time(moment, 'nl'))).toEqual(['zomertijd 2.30', 'wintertijd 2.30'])
    expect([first, second].map((moment) => time(moment, 'en'))).toEqual(['summer time 2:30', 'winter time 2:30'])
    expect(time(at('2027-10-31T03:00:00+01:00'), 'nl')).toBe('3.00')
    expect(time(at('2027-10-31T01:59:00+02:00'), 'nl')).toBe('1.59')
    expect(time(at('2027-10-30T02:30:00+02:00'), 'nl')).toBe('2.30')
    expect(date(second, 'nl')).toBe('31 oktober 2027')
  })
})

describe('the days of a seminar', () => {
  const span = (start: string, end: string) => ({ start: at(start), end: at(end) })
  const two = span('2030-12-10T09:30:00+01:00', '2030-12-11T17:00:00+01:00')
  it('are both named when there are two', () => {
    expect(days(two, 'nl')).toBe('10–11 december 2030')
    expect(daysWithWeekday(two, 'nl')).toBe('dinsdag 10 – woensdag 11 december 2030')
    expect(daysWithWeekday(two, 'en')).toBe('Tuesday 10 December – Wednesday 11 December 2030')
    expect(dayMonths(two)).toBe('10–11.12')
  })
  it('may lie in two months, or in two years', () => {
    const months = span('2031-11-30T09:00:00+01:00', '2031-12-02T16:00:00+01:00')
    expect(days(months, 'nl')).toBe('30 november – 2 december 2031')
    expect(dayMonths(months)).toBe('30.11–02.12')
    const years = span('2030-12-31T09:00:00+01:00', '2031-01-01T16:00:00+01:00')
    expect(days(years, 'en')).toBe('31 December 2030 – 1 January 2031')
  })
  it('are one day for an evening, one that goes on past midnight too', () => {
    const night = span('2031-02-07T22:00:00+01:00', '2031-02-08T01:00:00+01:00')
    expect(severalDays(night)).toBe(false)
    expect(daysWithWeekday(night, 'nl')).toBe('vrijdag 7 februari 2031')
    expect(dayMonths(night)).toBe('07.02')
  })
  it('do not include the day that begins as it ends', () => {
    expect(days(span('2030-12-10T09:30:00+01:00', '2030-12-12T00:00:00+01:00'), 'nl')).toBe('10–11 december 2030')
  })
})

describe('names and numbers', () => {
  it('of three and more have commas before the last "en"', () => {
    expect(list(['Anna', 'Bram'], 'nl')).toBe('Anna en Bram')
    expect(list(['Anna', 'Bram', 'Chris', 'Dora'], 'nl')).toBe('Anna, Bram, Chris en Dora')
    expect(list(['Anna', 'Bram', 'Chris'], 'en')).toBe('Anna, Bram and Chris')
    expect(joints(3, 'nl')).toEqual([', ', ' en '])
    expect(joints(1, 'nl')).toEqual([])
  })
  it('are grouped in thousands', () => {
    expect(number(2000, 'nl')).toBe('2.000')
    expect(number(2000, 'en')).toBe('2,000')
  })
})
