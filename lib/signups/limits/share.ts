/**
 * Limits that several servers share: what each counted in memory (lib/http/limits/rate-limit.ts) goes to the database in portions, and of those who
 * were counted comes back what all servers know (decision 049). Nobody who asks waits for it, and a database that is away opens no door: each
 * server goes on by what it counted itself.
 */
import type { Database, Trx } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import type { Moment } from '../../domain/units'
import type { Limits, RateLimit } from '../../http/limits/rate-limit'
import { clientHash } from './client-hash'

/** Clients in one transaction: while it goes on no sign-up is written. */
const AT_ONCE = 50
/** Longer than any window, in milliseconds: what ends later was written while a clock was wrong. */
const TOO_FAR = 25 * 60 * 60_000

interface News {
  limit: RateLimit
  kind: string
  /** As it is known here; its hash is what the others know. */
  client: string
  hash: string
  moments: Moment[]
}

/** Tells what is new, and learns what the others counted of the same clients. What could not be told waits for the next time, and this throws why. */
export async function shareAttempts(db: Database, { limits, secret }: { limits: Limits; secret: string }): Promise<void> {
  const all = newsOf(limits, secret)
  for (let done = 0; done < all.length; done += AT_ONCE) {
    const some = all.slice(done, done + AT_ONCE)
    try {
      const known = await inTransaction(db, async (trx) => {
        await tell(trx, some)
        return await knownOf(trx, some)
      })
      for (const { limit, client, hash } of some) limit.learn(client, known.get(hash) ?? [])
    } catch (error) {
      for (const { limit, client, moments } of all.slice(done)) limit.keepNews(new Map([[client, moments]]))
      throw error
    }
  }
}

/** In one order, whichever server writes: two of them never wait for each other. */
const newsOf = (limits: Limits, secret: string): News[] =>
  Object.entries(limits)
    .flatMap(([kind, limit]) =>
      [...limit.takeNews()].map(([client, moments]) => ({
        limit,
        kind,
        client,
        hash: clientHash(kind, client, secret),
        moments,
      })),
    )
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))

async function tell(trx: Trx, news: News[]): Promise<void> {
  const rows = news.flatMap(({ limit, kind, hash, moments }) =>
    [...counted(moments)].map(([at, times]) => ({ kind, client: hash, at, times, ends_at: at + limit.windowMs })),
  )
  await trx
    .insertInto('attempts')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'client', 'at'])
        .doUpdateSet((eb) => ({ times: eb('attempts.times', '+', eb.ref('excluded.times')) })),
    )
    .execute()
}

/** How often each moment is among them: two may come in one millisecond. */
function counted(moments: Moment[]): Map<Moment, number> {
  const counts = new Map<Moment, number>()
  for (const at of [...moments].sort((a, b) => a - b)) counts.set(at, (counts.get(at) ?? 0) + 1)
  return counts
}

async function knownOf(trx: Trx, news: News[]): Promise<Map<string, Moment[]>> {
  const rows = await trx
    .selectFrom('attempts')
    .select(['client', 'at', 'times'])
    .where('kind', 'in', [...new Set(news.map(({ kind }) => kind))])
    .where(
      'client',
      'in',
      news.map(({ hash }) => hash),
    )
    .orderBy('at')
    .execute()
  const known = new Map<string, Moment[]>()
  for (const { client, at, times } of rows)
    known.set(client, [...(known.get(client) ?? []), ...Array.from({ length: times }, () => at)])
  return known
}

/** What counts no longer is not kept: attempts, and from which network a sign-up came. */
export async function tidyLimits(db: Database, now: Moment): Promise<void> {
  for (const table of ['attempts', 'signup_networks'] as const)
    await db
      .deleteFrom(table)
      .where((eb) => eb.or([eb('ends_at', '<=', now), eb('ends_at', '>', now + TOO_FAR)]))
      .execute()
}
