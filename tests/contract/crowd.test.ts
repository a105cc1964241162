/** What a crowd gets from a real server: what is asked at once is made once, every visit counts, and a sign-up waits for nobody slow. */
import { rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer, temporaryDir } from '../support/server'
import { askRaw } from '../support/servers/raw'
import { visitsIn } from '../support/visits'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
}, 240_000)
afterAll(() => server?.stop())

const ask = (path: string, headers?: Record<string, string>) => askRaw(server.port, path, headers)
const crowd = (count: number, path: (i: number) => string) =>
  Promise.all(Array.from({ length: count }, (_, i) => ask(path(i), { 'accept-encoding': 'br' })))

test.each(['/feed.xml', '/themas/werk', '/artikelen/tussen-acht-en-vijf'])(
  'a hundred who ask at once for %s, not held yet, all get the same',
  async (path) => {
    const answers = await crowd(100, () => path)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1)
  },
)

test('fifty who ask for a form at once each get a key of their own', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => ask('/seminars/toekomstgericht-werken/aanmelden?ref=menigte')),
  )
  const keys = answers.map(({ text }) => /name="idempotencyKey" value="([^"]+)"/.exec(text)?.[1])
  expect(new Set(keys).size).toBe(50)
  expect(keys).not.toContain(undefined)
})

test('every visit to a link that leads to no form at once is counted, though its page is made for all of them together', async () => {
  const before = visitsIn(server)
  const statuses = (await crowd(50, () => '/s/EersteWeek')).map(({ status }) => status)
  expect(new Set(statuses)).toEqual(new Set([200]))
  await expect.poll(() => visitsIn(server), { timeout: 20_000 }).toBe(before + 50)
})

test('visits that are not written yet when the server is told to stop are written first', async () => {
  const dataDir = await temporaryDir()
  try {
    const stopping = await startServer({ dataDir })
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => askRaw(stopping.port, `/s/CustomerFirst?ref=bron-${i}`)),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([307]))
    expect(await stopping.stop()).toBe(0)
    expect(visitsIn(stopping, 'customerfirst')).toBe(20)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
})

test('a body of exactly as much as may be is received whole, one byte more is refused', async () => {
  const post = (size: number) => {
    const body = JSON.stringify({ name: 'x'.repeat(size - 11) })
    return fetch(`${server.url}/api/seminars/toekomstgericht-werken/signups`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    }).then(({ status }) => status)
  }
  expect([await post(16 * 1024), await post(16 * 1024 + 1)]).toEqual([422, 413])
})

test('who sends a sign-up slowly, or goes away, keeps nobody from signing up', async () => {
  const head =
    'POST /api/seminars/toekomstgericht-werken/signups HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{'
  const slow = Array.from({ length: 30 }, () => connect(server.port, '127.0.0.1').on('error', () => {}))
  for (const socket of slow) socket.write(head)
  const answer = await fetch(`${server.url}/api/seminars/toekomstgericht-werken/signups`, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  })
  expect(answer.status).toBe(422)
  for (const socket of slow) socket.destroy()
  expect((await ask('/api/health')).status).toBe(200)
  expect(server.output()).not.toContain('aanvraag')
})
