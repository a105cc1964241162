import { describe, expect, test } from 'vitest'
import { RateLimit, rateLimits } from '../../../lib/http/limits/rate-limit'

describe('a rate limit', () => {
  test('lets the limit through and says when the next may be', () => {
    const limit = new RateLimit(2, 10_000)
    expect(limit.take('a', 0)).toEqual({ ok: true })
    expect(limit.take('a', 4_000)).toEqual({ ok: true })
    expect(limit.take('a', 5_000)).toEqual({ ok: false, retryAfter: 5 })
    expect(limit.take('a', 9_999)).toEqual({ ok: false, retryAfter: 1 })
    expect(limit.take('a', 10_000)).toEqual({ ok: true })
    expect(limit.take('a', 10_001)).toEqual({ ok: false, retryAfter: 4 })
  })
  test('refused attempts do not keep a client out', () => {
    const limit = new RateLimit(1, 1_000)
    limit.take('a', 0)
    for (let now = 1; now < 1_000; now += 100) limit.take('a', now)
    expect(limit.take('a', 1_000)).toEqual({ ok: true })
  })
  test('counts every client for itself', () => {
    const limit = new RateLimit(1, 1_000)
    expect(limit.take('a', 0).ok).toBe(true)
    expect(limit.take('b', 0).ok).toBe(true)
    expect(limit.take('a', 0).ok).toBe(false)
  })
  test('forgets moments of the future: of before the clock was put back', () => {
    const limit = new RateLimit(2, 1_000)
    const year = 365 * 86_400_000
    for (let i = 0; i < 3; i++) limit.take('a', year)
    expect(limit.take('a', 0)).toEqual({ ok: true })
    expect(limit.take('a', 1)).toEqual({ ok: true })
    expect(limit.take('a', 2)).toEqual({ ok: false, retryAfter: 1 })
  })
  test('many clients do not push out one who keeps asking', () => {
    const limit = new RateLimit(1, 1_000_000)
    limit.take('busy', 0)
    for (let i = 0; i < 30_000; i++) {
      limit.take(`client ${i}`, i)
      if (i % 5_000 === 0) expect(limit.take('busy', i).ok).toBe(false)
    }
  })
  test('the contract: 20 sign-ups in 10 minutes, 60 code checks a minute, one count for the whole process', () => {
    const allowed = (take: () => { ok: boolean }) => {
      let count = 0
      while (take().ok) count++
      return count
    }
    expect(allowed(() => rateLimits().signUps.take('contract', 0))).toBe(20)
    expect(rateLimits().signUps.take('contract', 0)).toEqual({ ok: false, retryAfter: 600 })
    expect(allowed(() => rateLimits().codeChecks.take('contract', 0))).toBe(60)
    expect(rateLimits().codeChecks.take('contract', 0)).toEqual({ ok: false, retryAfter: 60 })
  })
})
