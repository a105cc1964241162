import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMoment } from '../../../../lib/content/fields/moments'

const utc = (iso: string) => Date.parse(iso)

describe('a moment that an editor types', () => {
  test('is by the clock of Amsterdam, in winter and in summer', () => {
    expect(readMoment('2026-01-15 20:00', 'moment')).toBe(utc('2026-01-15T19:00:00Z'))
    expect(readMoment('2026-07-15T20:00:30', 'moment')).toBe(utc('2026-07-15T18:00:30Z'))
  })
  test('with a zone is that moment', () => {
    expect(readMoment('2026-07-15T20:00Z', 'moment')).toBe(utc('2026-07-15T20:00:00Z'))
    expect(readMoment('2026-07-15T20:00:01.5Z', 'moment')).toBe(utc('2026-07-15T20:00:01.500Z'))
    expect(readMoment('2026-07-15T20:00+05:30', 'moment')).toBe(utc('2026-07-15T14:30:00Z'))
  })
  test('without a time is the start of that day', () => {
    expect(readMoment('2026-03-29', 'moment')).toBe(utc('2026-03-28T23:00:00Z'))
  })
  test('as an end without a time includes that day, also on the days of 23 and 25 hours', () => {
    expect(readMoment('2026-03-29', 'end')).toBe(utc('2026-03-29T22:00:00Z'))
    expect(readMoment('2026-10-25', 'end')).toBe(utc('2026-10-25T23:00:00Z'))
    expect(readMoment('2026-12-31 23:00', 'end')).toBe(utc('2026-12-31T22:00:00Z'))
  })
  test('that the clock jumps over is refused', () => {
    expect(() => readMoment('2026-03-29 02:30', 'moment')).toThrow('02:30 bestaat niet op 2026-03-29')
    expect(() => readMoment('2026-03-29 03:00', 'moment')).not.toThrow()
  })
  test('that comes twice is the first of the two', () => {
    expect(readMoment('2026-10-25 02:30', 'moment')).toBe(utc('2026-10-25T00:30:00Z'))
  })
  test.each([
    ['2026-02-29', 'de dag 2026-02-29 bestaat niet'],
    ['2026-13-01', 'de dag 2026-13-01 bestaat niet'],
    ['3-11-2026', 'schrijf 2026-11-03'],
    ['morgen', 'schrijf 2026-03-14, of 2026-03-14 20:00'],
    ['2026-03-14 24:00', 'is geen datum'],
    ['2026-03-14T20:00+1', 'is geen datum'],
  ])('%s is refused, with what would be right', (typed, message) => {
    expect(() => readMoment(typed, 'moment')).toThrow(message)
  })
  test('reads back every minute that Amsterdam has, whatever the machine', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' })
    fc.assert(
      fc.property(fc.integer({ min: utc('1980-01-01') / 1000, max: utc('2080-01-01') / 1000 }), (seconds) => {
        const read = readMoment(clock.format(seconds * 1000), 'moment')
        // The hour that comes twice is read as its first.
        expect([0, 3_600_000]).toContain(seconds * 1000 - read)
        expect(clock.format(read)).toBe(clock.format(seconds * 1000))
      }),
    )
  })
})
