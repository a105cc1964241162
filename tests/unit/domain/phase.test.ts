/** What pages say of a seminar while it goes on: an evening that has begun has not been yet. */
import { describe, expect, test } from 'vitest'
import { onStage } from '../../../components/seminar/page/on-stage'
import { hardlyTaken, isUnlit, phaseOfSeminar, phaseOfState, statusByTime, windowsOf } from '../../../lib/domain/seminar/status'
import { day, hour, now, seminar } from '../../support/seminars'

const twoDays = (start: number) => ({ start, end: start + day + 8 * hour })

describe('a seminar of two days', () => {
  const its = twoDays(now)
  test.each([
    ['before its start it is open', now - 1, 'open'],
    ['from its start on it has begun', now, 'begun'],
    ['on day two too', now + day, 'begun'],
    ['until the very end', its.end - 1, 'begun'],
    ['and then it is past', its.end, 'past'],
  ])('%s', (_, moment, phase) => expect(phaseOfSeminar(its, moment)).toBe(phase))

  test('its light goes out at its end, not at its start', () => {
    expect(isUnlit(phaseOfSeminar(its, now + day))).toBe(false)
    expect(isUnlit(phaseOfSeminar(its, its.end))).toBe(true)
  })
  test('for the API it is past from its start on, as the contract says', () => {
    expect(statusByTime(windowsOf(its), now)).toBe('past')
  })
  test('a page of the database says the same', () => {
    expect(phaseOfState({ status: 'past', facts: its }, its.end - 1)).toBe('begun')
    expect(phaseOfState({ status: 'past', facts: its }, its.end)).toBe('past')
    expect(phaseOfState({ status: 'full', facts: its }, now - 1)).toBe('full')
  })
  test('one that is called off is called off, also while it would have gone on', () => {
    expect(phaseOfSeminar({ ...its, cancelled: 'Ziek.' }, now + 1)).toBe('cancelled')
  })
})

describe('in a list', () => {
  /** As they stand at that moment. */
  const at = (moment: number, ...all: (typeof going)[]) =>
    all.map((one) => ({ ...one, phase: phaseOfSeminar(one, moment), ahead: moment < one.start }))
  const going = seminar('going', twoDays(now - hour))
  const been = seminar('been', { start: now - 9 * day, end: now - 8 * day })
  const closed = seminar('closed', { ...twoDays(now + day), signup: { closes: now - 1 } })
  const next = seminar('next', twoDays(now + 2 * day))
  const slugs = (all: { slug: string }[]) => all.map(({ slug }) => slug)

  test('what goes on stands apart, and the light is on what one can come to', () => {
    const { lit, begun, ahead, past } = onStage(at(now, been, going, closed, next))
    expect([lit?.slug, slugs(begun), slugs(ahead), slugs(past)]).toEqual(['next', ['going'], ['closed'], ['been']])
  })
  test('with nothing to come what goes on is in the light, and it has not been', () => {
    const { lit, begun, past } = onStage(at(now, been, going))
    expect([lit?.slug, slugs(begun), slugs(past)]).toEqual(['going', [], ['been']])
  })
  test('after its end it has been', () => {
    const { lit, past } = onStage(at(going.end, been, going))
    expect([lit?.slug, slugs(past)]).toEqual([undefined, ['going', 'been']])
  })
})

test('how many seats are taken is said from a tenth on', () => {
  expect(hardlyTaken(80, 80)).toBe(true)
  expect(hardlyTaken(80, 73)).toBe(true)
  expect(hardlyTaken(80, 72)).toBe(false)
  expect(hardlyTaken(1, 1)).toBe(true)
  expect(hardlyTaken(1, 0)).toBe(false)
})
