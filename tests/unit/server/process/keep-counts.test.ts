import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepCounts } from '../../../../server/process/background/keep-counts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is known of yesterday goes on its time, also while a write to the database hangs; and stops with the server', async () => {
  const forget = vi.fn()
  const hangs = vi.fn(() => new Promise<void>(() => {}))
  const [stopForgetting] = keepCounts({ visits: hangs, share: hangs, forget })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(hangs).toHaveBeenCalledTimes(2)
  expect(forget.mock.calls.length).toBeGreaterThanOrEqual(9)
  await stopForgetting?.()
  forget.mockClear()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(forget).not.toHaveBeenCalled()
})
