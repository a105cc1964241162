/** Limits that servers share (CONTRACT: Limits): what one counted holds at the other a moment later, and nothing of it says who it was. */
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../../lib/database/open'
import { makeLimits } from '../../../lib/http/limits/rate-limit'
import { shareAttempts, tidyLimits } from '../../../lib/signups/limits/share'
import { now } from '../../support/seminars'
import { onBothEngines } from '../engines'

const secret = 'x'.repeat(40)
const client = '192.0.2.7'
const minute = 60_000

onBothEngines((engine) => {
  /** A server: what it counts is its own until it is shared. */
  const server = () => {
    const limits = makeLimits()
    return { limits, share: (db = engine.db) => shareAttempts(db, { limits, secret }) }
  }
  const rows = () => engine.db.selectFrom('attempts').selectAll().execute()

  test('who is over a limit at one server is over it at the other, which says as long to wait', async () => {
    const [one, other] = [server(), server()]
    for (let i = 0; i < 20; i++) expect(one.limits.signUps.take(client, now + i).ok).toBe(true)
    await one.share()
    // What it did not hear of yet: one that it lets in, and counts.
    expect(other.limits.signUps.take(client, now + 100)).toEqual({ ok: true })
    await other.share()
    expect(other.limits.signUps.take(client, now + minute)).toEqual({ ok: false, retryAfter: 541 })
    expect(other.limits.signUps.take('192.0.2.8', now + minute)).toEqual({ ok: true })
    expect(other.limits.signInAsks.look(client, now + minute)).toEqual({ ok: true })
    // Of 21 the second must be out of the window before there is room.
    expect(other.limits.signUps.take(client, now + 10 * minute)).toEqual({ ok: false, retryAfter: 1 })
    expect(other.limits.signUps.take(client, now + 10 * minute + 1)).toEqual({ ok: true })
  })

  test('guesses are one count over all servers, and a server that starts again has it too', async () => {
    const servers = [server(), server(), server()]
    for (let i = 0; i < 60; i++) servers[i % 3]?.limits.guesses.take(client, now + i)
    for (const { share } of servers) await share()
    const again = server()
    again.limits.guesses.take(client, now + 100)
    await again.share()
    expect(again.limits.guesses.look(client, now + 100)).toMatchObject({ ok: false })
  })

  test('servers that tell at once lose nothing of it, and neither waits for the other', async () => {
    const [db, servers] = [openDatabase(engine.options), Array.from({ length: 4 }, server)]
    try {
      for (const [i, { limits }] of servers.entries())
        for (let j = 0; j < 300; j++) limits.guesses.take(`10.0.${i < 2 ? 0 : i}.${j % 100}`, now + (j % 3))
      await Promise.all(servers.map(({ share }, i) => share(i % 2 ? db : engine.db)))
      const all = await rows()
      expect(all.reduce((sum, { times }) => sum + times, 0)).toBe(4 * 300)
      expect(new Set(all.map((row) => row.client)).size).toBe(300)
    } finally {
      await db.destroy()
    }
  })

  test('nothing is written while nobody did anything', async () => {
    const one = server()
    one.limits.guesses.look(client, now)
    const away = openDatabase({ dataDir: '/dev/null/nothing', databaseUrl: undefined })
    await one.share(away)
    expect(await rows()).toEqual([])
  })

  describe('a database that is away', () => {
    test('opens no door and loses nothing: each server goes on by itself, and tells it later', async () => {
      const [one, other, away] = [server(), server(), openDatabase({ dataDir: '/dev/null/nothing' })]
      for (let i = 0; i < 20; i++) one.limits.signUps.take(client, now)
      await expect(one.share(away)).rejects.toThrow()
      expect(one.limits.signUps.take(client, now).ok).toBe(false)
      await one.share()
      other.limits.signUps.take(client, now)
      await other.share()
      expect(other.limits.signUps.look(client, now).ok).toBe(false)
    })
  })

  test('an address stands nowhere, of one client no two kinds look alike, and all of it goes with the window', async () => {
    const one = server()
    for (const limit of Object.values(one.limits)) limit.take(client, now)
    await one.share()
    const kept = await rows()
    expect(kept).toHaveLength(Object.keys(one.limits).length)
    expect(new Set(kept.map((row) => row.client)).size).toBe(kept.length)
    expect(JSON.stringify(kept)).not.toContain('192')
    await tidyLimits(engine.db, now + minute)
    expect((await rows()).map(({ kind }) => kind).sort()).toEqual(['authorWords', 'signInAsks', 'signInPresses', 'signUps'])
    await tidyLimits(engine.db, now + 10 * minute)
    expect(await rows()).toEqual([])
  })

  test('what a clock that was wrong wrote goes as well', async () => {
    const one = server()
    one.limits.guesses.take(client, now + 365 * 24 * 60 * minute)
    await one.share()
    await tidyLimits(engine.db, now)
    expect(await rows()).toEqual([])
  })
})
