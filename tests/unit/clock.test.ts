import { afterEach, expect, test, vi } from 'vitest'
import { clock, clockIsReal } from '../../lib/clock'
import { setClock, TODAY } from '../support/clock'

afterEach(() => vi.unstubAllEnvs())

test('a test sets it, and it runs on from there', () => {
  setClock(TODAY)
  const now = clock.now()
  expect(now).toBeGreaterThanOrEqual(TODAY)
  expect(now).toBeLessThan(TODAY + 60_000)
})

test('it can be set again at once, forwards and back', () => {
  for (const moment of [Date.parse('2029-12-01T00:00:00Z'), TODAY, Date.parse('2031-01-01T00:00:00Z')]) {
    setClock(moment)
    expect(Math.abs(clock.now() - moment)).toBeLessThan(60_000)
  }
})

test('outside tests it cannot be set: that is refused, and told', () => {
  expect(clockIsReal({})).toBe(true)
  expect(clockIsReal({ PODIUM_TEST_CLOCK: '/ergens', VITEST: 'true' })).toBe(false)
  expect(() => clockIsReal({ PODIUM_TEST_CLOCK: '/ergens' })).toThrow(/PODIUM_TEST_CLOCK .*alleen voor tests/)
})

test('without a setting it is the machine’s', () => {
  vi.stubEnv('PODIUM_TEST_CLOCK', '')
  const before = Date.now()
  expect(clock.now()).toBeGreaterThanOrEqual(before)
  expect(clock.now()).toBeLessThanOrEqual(Date.now())
})
