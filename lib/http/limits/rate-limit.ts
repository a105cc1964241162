/**
 * How often one client may ask: a sliding window per client, in this process's memory. What was counted here is told to the other servers in
 * portions, and what they counted comes back by the same way (lib/signups/limits/share.ts): so that nobody who asks waits for it.
 */
import type { Moment } from '../../domain/units'

export type Taken = { ok: true } | { ok: false; retryAfter: number }

/** Of each client, when. */
export type Attempts = Map<string, Moment[]>

/** Clients remembered at most: an attacker with many addresses must not fill the memory. The longest silent are forgotten. */
const maxClients = 10_000

/** At most `limit` times within `windowMs`. A refused attempt does not count, so that waiting always helps. */
export class RateLimit {
  private readonly seen: Attempts = new Map()
  /** Counted here, and not told to the others yet. */
  private news: Attempts = new Map()

  constructor(
    private readonly limit: number,
    readonly windowMs: number,
  ) {}

  /** Counts one attempt, or says in how many seconds the next may be. */
  take(client: string, now: Moment): Taken {
    const recent = this.recentOf(client, now)
    const turn = this.turn(recent, now)
    keep(this.seen, client, turn.ok ? [...recent, now] : recent)
    if (turn.ok) keep(this.news, client, [...(this.news.get(client) ?? []), now])
    return turn
  }

  /** Whether there is room for another, which is not counted. */
  look(client: string, now: Moment): Taken {
    return this.turn(this.recentOf(client, now), now)
  }

  /** What is to be told to the others: once. */
  takeNews(): Attempts {
    const { news } = this
    this.news = new Map()
    return news
  }

  /** It could not be told, and waits for the next time. */
  keepNews(news: Attempts): void {
    for (const [client, moments] of news)
      keep(this.news, client, [...moments, ...(this.news.get(client) ?? [])].slice(-this.limit))
  }

  /** What all servers counted of a client, this one's among it but for what is not told yet. */
  learn(client: string, moments: Moment[]): void {
    keep(
      this.seen,
      client,
      [...moments, ...(this.news.get(client) ?? [])].sort((a, b) => a - b),
    )
  }

  private recentOf(client: string, now: Moment): Moment[] {
    // One of the future is of before the clock was put back: it would keep a client out for as long as the clock was ahead.
    return (this.seen.get(client) ?? []).filter((moment) => moment > now - this.windowMs && moment <= now)
  }

  private turn(recent: Moment[], now: Moment): Taken {
    // Whose leaving makes room: servers that heard of each other too late may have let in more than the limit together.
    const first = recent.at(-this.limit)
    if (first === undefined) return { ok: true }
    return { ok: false, retryAfter: Math.max(1, Math.ceil((first + this.windowMs - now) / 1000)) }
  }
}

/** As the one that was here last. */
function keep(attempts: Attempts, client: string, moments: Moment[]) {
  attempts.delete(client)
  attempts.set(client, moments)
  forget(attempts)
}

function forget(attempts: Attempts) {
  for (const client of attempts.keys()) {
    if (attempts.size <= maxClients) return
    attempts.delete(client)
  }
}

const minute = 60_000
/** `codeChecks` counts what is asked of the API; `guesses` codes that do not exist, at every door (lib/http/limits/guesses.ts). */
export const makeLimits = () => ({
  signUps: new RateLimit(20, 10 * minute),
  codeChecks: new RateLimit(60, minute),
  guesses: new RateLimit(60, minute),
  authorWords: new RateLimit(20, 10 * minute),
  /** At the desk's door: links that are asked for, and presses on them. */
  signInAsks: new RateLimit(10, 10 * minute),
  signInPresses: new RateLimit(30, 10 * minute),
})
export type Limits = ReturnType<typeof makeLimits>
const key = Symbol.for('podium.rateLimits')
const shared = globalThis as { [key]?: Limits }

/** The limits of the contract. Next may load this file once per route: the counts are the process's. */
export const rateLimits = (): Limits => (shared[key] ??= makeLimits())
