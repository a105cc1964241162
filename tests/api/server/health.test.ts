import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { GET } from '../../../app/api/health/route'
import { closeDatabase, openDatabase } from '../../../lib/database/open'

vi.mock('../../../lib/editions/snapshot', () => ({
  snapshot: () => ({ epoch: { edition: '20991210T000000000Z' }, facts: () => ({}) }),
}))

const held = globalThis as { [key: symbol]: unknown }
beforeAll(() => {
  // Nothing listens on port 1: the database is away.
  held[Symbol.for('podium.database')] = openDatabase({ dataDir: '', databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing' })
})
afterAll(closeDatabase)

test('health is 503 when the database is away, and says that and no more', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const answer = await GET(new Request('http://x/api/health'), undefined)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({
    status: 'unavailable',
    database: 'sqlite',
    edition: '20991210T000000000Z',
    reason: 'database_away',
  })
  expect(log).toHaveBeenCalledOnce()
})
