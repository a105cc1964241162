/** What waits in memory is written by the clock, but never faster than the database takes it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { writeInPortions } from '../../../../server/process/background/in-portions'

const write = vi.fn<() => Promise<void>>()
const keep = () => writeInPortions(write, 'Not written yet')

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
  const stop = keep()
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
  const stop = keep()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(write.mock.calls.length).toBeGreaterThan(5)
  expect(told).toHaveBeenCalledTimes(1)
  await stop()
  told.mockRestore()
})
