/** The front on a real port with a stand-in for Next: how much work is done, and for whom. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { answersOf } from '../../../../lib/editions/questions/answers'
import { snapshot } from '../../../../lib/editions/snapshot'
import { recorded, type Trace } from '../../../../lib/editions/trace'
import { keepTrace, RENDER } from '../../../../lib/next/record'
import type { SiteFiles } from '../../../../server/answers/files/files'
import { Admission } from '../../../../server/request/admission'
import type { Room } from '../../../../server/request/concurrency/semaphore'
import { createListener } from '../../../../server/request/listener'
import { askRaw, type Raw } from '../../../support/servers/raw'
import { article, edition as editionOf, magazine, makeLive } from '../../editions/content'

/** How many render at a time, how many may wait, for as long as it takes; how many one connection may have under way. */
const [AT_ONCE, WAITING, CONNECTION] = [2, 10, 4]

const date = Date.UTC(2020, 0, 1)
const edition = editionOf(magazine(article('een', { date }), article('twee', { date })), date)
const text = 'Wat hier staat, staat er vaak. '.repeat(100)

let rendered: string[]
/** Ends what is being rendered. */
let waiting: (() => void)[]
let isHeldUp: boolean
let server: Server
let port: number

function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? ''
  rendered.push(url)
  const answer = () => {
    const trace: Trace = new Map()
    recorded(answersOf(snapshot()), trace).article('nl', url.replace('/artikelen/', ''))
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<html><head><meta name="${RENDER}" content="${keepTrace(trace)}"/></head><p>${text}</p></html>`)
  }
  return new Promise((done) => {
    const end = () => {
      answer()
      done()
    }
    if (isHeldUp) waiting.push(end)
    else setTimeout(end, 5)
  })
}

const before = { ...process.env }
let forget = () => {}
beforeAll(() => {
  Object.assign(process.env, { DATA_DIR: join(tmpdir(), 'podium-none'), RATE_LIMITS: 'on', TRUST_PROXY: '1' })
  forget = makeLive(edition)
})
afterAll(() => {
  forget()
  process.env = before
})
beforeEach(async () => {
  ;[rendered, waiting, isHeldUp] = [[], [], false]
  await serve({ atOnce: AT_ONCE, waiting: 1000 })
})

async function serve(room: Room) {
  server?.closeAllConnections()
  server?.close()
  const files = { has: () => false, hasLarge: () => false, get: () => undefined } as unknown as SiteFiles
  server = createServer(createListener({ handle, files, admission: new Admission(room) }))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
}
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const ask = (path: string, headers?: Record<string, string>): Promise<Raw> => askRaw(port, path, headers)
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))
const statuses = (answers: Raw[]) => answers.map(({ status }) => status)
const PATIENT = { timeout: 20_000 }
const untilRendering = (count: number) => expect.poll(() => rendered.length, PATIENT).toBe(count)
const endAll = () => {
  isHeldUp = false
  for (const end of waiting.splice(0)) end()
}

test('a page that is not held yet is rendered once for a hundred, who all get the same', async () => {
  const answers = await Promise.all(times(100, () => ask('/artikelen/een', { 'accept-encoding': 'br' })))
  expect(new Set(statuses(answers))).toEqual(new Set([200]))
  expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1)
  expect(rendered).toEqual(['/artikelen/een'])
  await ask('/artikelen/een')
  expect(rendered).toHaveLength(1)
})

test('so many render at a time, so many wait, the rest hears when to come back; what is held is answered meanwhile', async () => {
  await serve({ atOnce: AT_ONCE, waiting: WAITING })
  await ask('/artikelen/twee')
  rendered = []
  isHeldUp = true
  const asked = times(AT_ONCE + WAITING + 30, (i) => ask(`/aanmelding/${i}`))
  await untilRendering(AT_ONCE)
  let refusals = 0
  for (const one of asked)
    one.then(({ status }) => {
      refusals += status === 503 ? 1 : 0
    })
  await expect.poll(() => refusals, PATIENT).toBe(30)
  const refused = await Promise.any(asked)
  expect([refused.status, refused.headers['retry-after']]).toEqual([503, '5'])
  expect(refused.text).toContain('Het is even druk')
  expect((await ask('/artikelen/twee')).status).toBe(200)
  endAll()
  const answers = statuses(await Promise.all(asked))
  expect(answers.filter((status) => status === 200)).toHaveLength(AT_ONCE + WAITING)
  expect(answers.filter((status) => status === 503)).toHaveLength(30)
})

const open = (requests: string[]): Promise<Socket> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(requests.map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''))
      done(socket)
    })
    socket.on('error', () => {})
    socket.resume()
  })

test('nothing is done for who has hung up', async () => {
  isHeldUp = true
  const gone = await Promise.all(times(40, (i) => open([`/aanmelding/weg-${i}`])))
  await untilRendering(AT_ONCE)
  const stays = ask('/aanmelding/blijft')
  for (const socket of gone) socket.destroy()
  await expect.poll(connections, PATIENT).toBe(1)
  endAll()
  expect((await stays).status).toBe(200)
  expect(rendered).toHaveLength(AT_ONCE + 1)
})

const connections = () => new Promise<number>((done) => server.getConnections((_, count) => done(count)))

test('one connection has so many under way; what it sent besides is not looked at, and it ends', async () => {
  isHeldUp = true
  let received = ''
  const socket = await open(times(200, (i) => `/aanmelding/${i}`))
  socket.on('data', (bytes) => (received += bytes))
  const ended = new Promise((done) => socket.on('close', done))
  await untilRendering(AT_ONCE)
  endAll()
  await ended
  expect(received.match(/HTTP\/1\.1 \d+/g)).toEqual([...times(CONNECTION, () => 'HTTP/1.1 200'), 'HTTP/1.1 503'])
  expect(rendered).toHaveLength(CONNECTION)
})

test('one client has a hundred under way; others, and a proxy on this machine, are not held to that', async () => {
  isHeldUp = true
  const from = (address: string) => ({ 'x-forwarded-for': address })
  const crowd = times(101, (i) => ask(`/aanmelding/${i}`, from('2001:db8:0:1::7')))
  expect((await Promise.any(crowd)).status).toBe(503)
  const other = ask('/aanmelding/ander', from('2001:db8:0:2::7'))
  const proxied = times(150, (i) => ask(`/s/x${i}/y`))
  await expect.poll(connections, PATIENT).toBeGreaterThanOrEqual(100 + 1 + 150)
  endAll()
  expect(statuses(await Promise.all(crowd)).filter((status) => status === 503)).toHaveLength(1)
  expect(statuses(await Promise.all([other, ...proxied]))).not.toContain(503)
})

test('the API says it as a problem', async () => {
  await serve({ atOnce: AT_ONCE, waiting: WAITING })
  isHeldUp = true
  const asked = times(AT_ONCE + WAITING + 1, (i) => ask(`/api/seminars/x/codes/${i}`))
  const { status, headers, text } = await Promise.any(asked)
  expect([status, headers['retry-after'], headers['content-type']]).toEqual([
    503,
    '5',
    'application/problem+json; charset=utf-8',
  ])
  expect(JSON.parse(text)).toMatchObject({ code: 'unavailable', status: 503 })
  endAll()
  await Promise.all(asked)
})

test('who sends a body slowly holds no place', async () => {
  const slow = times(20, () => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(
        'POST /api/seminars/x/signups HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
      ),
    )
    return socket.on('error', () => {})
  })
  const quick = await askRaw(port, '/api/seminars/x/signups', {}, 'POST')
  expect([quick.status, rendered.length]).toEqual([200, 1])
  for (const socket of slow) socket.destroy()
})
