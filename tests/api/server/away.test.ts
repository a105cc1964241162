/** What a visitor is told while the database is away, and that all goes on when it is back. Reading never stops. */
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServerOptions, TestServer } from '../../support/server'
import { createDatabase } from '../../support/servers/postgres'
import { clientOf, refusalOf, somebody, start, tokenFor } from '../client'

interface Engine {
  name: string
  options(): Promise<ServerOptions>
  takeAway(server: TestServer): Promise<void>
  bringBack(server: TestServer): Promise<void>
}

let url: URL
const asAdmin = async (...statements: string[]) => {
  const admin = new URL(url)
  admin.pathname = '/postgres'
  const client = new pg.Client({ connectionString: admin.href })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}
const allow = (yes: boolean) => `alter database ${url.pathname.slice(1)} allow_connections ${yes}`
const file = (server: TestServer) => join(server.dataDir, 'podium.sqlite')

const engines: Engine[] = [
  {
    name: 'PostgreSQL that takes no connections',
    options: async () => {
      url = new URL(await createDatabase())
      return { env: { DATABASE_URL: url.href, SECRET: 'geheim-van-ten-minste-tweeendertig-tekens' } }
    },
    takeAway: () =>
      asAdmin(
        allow(false),
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${url.pathname.slice(1)}'`,
      ),
    bringBack: () => asAdmin(allow(true)),
  },
  {
    name: 'a SQLite file that was moved',
    options: async () => ({}),
    takeAway: async (server) => renameSync(file(server), `${file(server)}.weg`),
    bringBack: async (server) => renameSync(`${file(server)}.weg`, file(server)),
  },
]

describe.each(engines)('$name', ({ options, takeAway, bringBack }) => {
  let server: TestServer
  let api: ReturnType<typeof clientOf>
  beforeAll(async () => {
    server = await start(await options())
    api = clientOf(server)
    await api.signUp('gratis', somebody())
    await takeAway(server)
  }, 300_000)
  afterAll(async () => {
    await server?.stop()
  })

  test('the API says that it is not available for a moment', async () => {
    const answer = await api.signUp('gratis', somebody())
    expect(answer.headers.get('retry-after')).toBe('5')
    expect((await refusalOf(answer)).is).toBe('503 unavailable')
    for (const path of ['/api/seminars/gratis', '/api/seminars/betaald/codes/Tientje', '/seminars/gratis/seminar.ics'])
      expect((await refusalOf(await api.ask(path))).is).toBe('503 unavailable')
    expect((await api.ask('/api/health')).status).toBe(503)
  })
  test.each(['/seminars/gratis/aanmelden', '/en/seminars/gratis/register', '/s/Vrijkaart', '/seminars/nergens'])(
    'the page %s says so in words',
    async (path) => {
      const answer = await api.ask(path)
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
      expect(answer.headers.get('cache-control')).toContain('no-store')
      expect(await answer.text()).toMatch(/We zijn even niet bereikbaar|We cannot be reached for a moment/)
    },
  )
  test('reading goes on', async () => expect((await api.ask('/seminars/gratis')).status).toBe(200))

  test('what was typed is there when the database is back, and can be sent again', async () => {
    const typed = somebody()
    const sent = await api.postForm('gratis', typed)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/seminars/gratis/aanmelden'])
    await bringBack(server)
    const cookie = sent.headers.get('set-cookie')?.split(';')[0] ?? ''
    const html = await api.page('/seminars/gratis/aanmelden', { cookie })
    expect(html).toContain(`value="${typed.email}"`)
    expect(html).toContain('Onze administratie is even niet bereikbaar')
    expect((await api.postForm('gratis', typed)).headers.get('location')).toBe('/seminars/gratis/aanmelden/bedankt')
    expect((await api.ask('/api/health')).status).toBe(200)
  })
})

test('no token of a sign-up is in the log, whatever fails', async () => {
  const server = await start()
  const api = clientOf(server)
  const known = somebody()
  await api.signUp('gratis', known)
  const token = tokenFor(server, known.email)
  renameSync(file(server), `${file(server)}.weg`)
  const asked = [`/aanmelding/${token}`, `/en/registration/${token}`, `/aanmelding/${token}/seminar.ics`]
  for (const path of asked) expect((await api.ask(path)).status).toBe(503)
  expect((await api.ask(`/aanmelding/${token}/annuleren`, { method: 'POST' })).status).toBe(503)
  await server.stop()
  expect(server.output()).toContain('/aanmelding/…')
  expect(server.output()).not.toContain(token.slice(22))
}, 300_000)

test('a clock that was set is refused at the start, outside tests', async () => {
  await expect(start({ env: { PODIUM_TEST_CLOCK: '/dev/null', VITEST: '' } })).rejects.toThrow(
    /PODIUM_TEST_CLOCK .*alleen voor tests/,
  )
}, 300_000)
