/** Visits to shared links are written by the clock, but never faster than the database takes them. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Database } from '../../../lib/database/open'
import { writeVisits } from '../../../lib/signups/links/visits'
import { keepVisits } from '../../../server/process/visits'

vi.mock('../../../lib/signups/links/visits', () => ({ writeVisits: vi.fn(), forgetYesterday: vi.fn() }))
const write = vi.mocked(writeVisits)
const db = {} as Database

beforeEach(() => {
  vi.useFakeTimers()
  write.mockReset()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a write that hangs is waited for: a minute of it leaves one under way, and the server stops with one more', async () => {
  let end = () => {}
  write.mockImplementation(() => new Promise((done) => (end = done)))
  const stop = keepVisits(db)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(write).toHaveBeenCalledTimes(1)
  write.mockResolvedValue(undefined)
  const stopped = stop()
  end()
  await stopped
  expect(write).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(write).toHaveBeenCalledTimes(2)
})

test('what could not be written is tried again, and told of once', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  write.mockRejectedValue(new Error('away'))
  const stop = keepVisits(db)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(write.mock.calls.length).toBeGreaterThan(5)
  expect(told).toHaveBeenCalledTimes(1)
  await stop()
  told.mockRestore()
})
