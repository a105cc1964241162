/** How often one client may ask, kept in this process's memory: a sliding window per client. */
import type { Moment } from '../../domain/units'

export type Taken = { ok: true } | { ok: false; retryAfter: number }

/** Clients remembered at most: an attacker with many addresses must not fill the memory. The longest silent are forgotten. */
const maxClients = 10_000

/** At most `limit` times within `windowMs`. A refused attempt does not count, so that waiting always helps. */
export class RateLimit {
  private readonly seen = new Map<string, Moment[]>()

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
  ) {}

  /** Counts one attempt, or says in how many seconds the next may be. */
  take(client: string, now: Moment): Taken {
    const recent = this.recentOf(client, now)
    this.seen.delete(client)
    this.seen.set(client, recent)
    const oldest = recent[0]
    if (oldest !== undefined && recent.length >= this.limit) return this.until(oldest, now)
    recent.push(now)
    this.forget()
    return { ok: true }
  }

  /** Whether there is room for another, which is not counted. */
  look(client: string, now: Moment): Taken {
    const recent = this.recentOf(client, now)
    const oldest = recent[0]
    return oldest === undefined || recent.length < this.limit ? { ok: true } : this.until(oldest, now)
  }

  private recentOf(client: string, now: Moment): Moment[] {
    // One of the future is of before the clock was put back: it would keep a client out for as long as the clock was ahead.
    return (this.seen.get(client) ?? []).filter((moment) => moment > now - this.windowMs && moment <= now)
  }

  private until(oldest: Moment, now: Moment): Taken {
    return { ok: false, retryAfter: Math.max(1, Math.ceil((oldest + this.windowMs - now) / 1000)) }
  }

  private forget() {
    for (const client of this.seen.keys()) {
      if (this.seen.size <= maxClients) return
      this.seen.delete(client)
    }
  }
}

const minute = 60_000
/** `codeChecks` counts what is asked of the API; `guesses` codes that do not exist, at every door (lib/http/limits/guesses.ts). */
const make = () => ({
  signUps: new RateLimit(20, 10 * minute),
  codeChecks: new RateLimit(60, minute),
  guesses: new RateLimit(60, minute),
  authorWords: new RateLimit(20, 10 * minute),
  /** At the desk's door: links that are asked for, and presses on them. */
  signInAsks: new RateLimit(10, 10 * minute),
  signInPresses: new RateLimit(30, 10 * minute),
})
const key = Symbol.for('podium.rateLimits')
const shared = globalThis as { [key]?: ReturnType<typeof make> }

/** The limits of the contract. Next may load this file once per route: the counts are the process's. */
export const rateLimits = () => (shared[key] ??= make())
