/** `npm run dev`: the same answers as `npm start` gives, with what was saved last in them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '../../lib/database/open'
import { normaliseCode } from '../../lib/domain/codes/promo-code'
import { readSettings } from '../../lib/settings'
import { clockEnv } from '../support/clock'
import { copyOfContent, type TestContent } from '../support/content'
import { temporaryDir } from '../support/server'
import { freePort } from '../support/servers/free-port'
import { askRaw } from '../support/servers/raw'

/** It compiles each page when that is first asked for, on a machine that does other things as well. */
const PATIENCE = 600_000
const root = resolve(import.meta.dirname, '../..')
const file = 'articles/2026/proef.mdx'
const text = (words: string) =>
  `---\ntitle: Proef\ndate: 2026-11-01\nauthor: aleid-kromwijk\nredirectFrom: [/oude-proef]\n---\n\n${words}\n`

let content: TestContent
let dataDir: string
let port: number
let child: ChildProcess
let output = ''

beforeAll(async () => {
  ;[content, dataDir, port] = [await copyOfContent(), await temporaryDir(), await freePort()]
  await content.write(file, text('Zoals het er stond.'))
  await content.write('articles/2026/klad.mdx', text('Nog niet af.').replace('redirectFrom: [/oude-proef]', 'draft: true'))
  await content.write(
    'articles/2026/later.mdx',
    text('Nog niet.').replace('2026-11-01', '2031-01-02 09:00').replace('oude-', 'oudere-'),
  )
  const own = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...clockEnv() }
  const env = { ...own, NODE_ENV: 'development' as const, PORT: String(port), DATA_DIR: dataDir, CONTENT_DIR: content.dir }
  child = spawn(process.execPath, ['scripts/dev.mjs'], { cwd: root, env })
  const ready = new Promise<void>((done) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        output += chunk
        if (output.includes('Podium staat op')) done()
      })
  })
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`It stopped with ${code}:\n${output}`)))
  ended.catch(() => {})
  await Promise.race([ready, ended])
}, PATIENCE)
afterAll(async () => {
  if (child.exitCode === null) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  await rm(dataDir, { recursive: true, force: true })
  await content.clear()
}, PATIENCE)

const ask = (path: string, headers?: Record<string, string>) => askRaw(port, path, headers)
const bodyOf = async (path: string) => (await ask(path)).body.toString()

it('leads from an old address, and from another spelling, to the page, for good', async () => {
  for (const path of ['/oude-proef', '/nl/artikelen/proef', '/Artikelen/Proef/']) {
    const { status, headers } = await ask(path)
    expect([path, status, headers.location]).toEqual([path, 308, '/artikelen/proef'])
  }
})

it('counts who follows a shared link, and leads them on', async () => {
  const { status, headers } = await ask('/s/CustomerFirst', { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' })
  expect(status).toBe(307)
  expect(headers.location).toBe('/seminars/toekomstgericht-werken/aanmelden?code=CustomerFirst')
  const db = openDatabase(readSettings({ DATA_DIR: join(dataDir, 'dev') }))
  try {
    const visits = () => db.selectFrom('visits').select(['code', 'visits']).execute()
    await expect.poll(visits, { timeout: PATIENCE }).toMatchObject([{ code: normaliseCode('CustomerFirst'), visits: 1 }])
  } finally {
    await db.destroy()
  }
})

it('shows a page with the framework’s script, and what is saved in it, at once', { timeout: PATIENCE }, async () => {
  const { status, headers, body } = await ask('/artikelen/proef')
  expect(status).toBe(200)
  expect(body.toString()).toContain('Zoals het er stond.')
  expect(body.toString()).toMatch(/<script src="\/_next\/static\/[^"]+\.js"/)
  expect(headers['content-security-policy']).toContain("script-src 'self' 'unsafe-inline' 'unsafe-eval'")
  expect(headers['cache-control']).toContain('no-store')
  const script = /<script src="(\/_next\/static\/[^"]+\.js)"/.exec(body.toString())?.[1] as string
  expect((await ask(script)).headers['content-type']).toContain('javascript')
  await content.write(file, text('Zoals het er nu staat.'))
  await expect.poll(() => bodyOf('/artikelen/proef'), { timeout: PATIENCE }).toContain('Zoals het er nu staat.')
})

it('shows a draft, and what appears later, marked as such; in a folder of its own', { timeout: PATIENCE }, async () => {
  expect(await bodyOf('/artikelen/klad')).toContain('Kladversie')
  expect(await bodyOf('/artikelen/later')).toContain('Verschijnt op donderdag 2 januari 2031, 9.00')
  expect(await bodyOf('/artikelen/proef')).not.toContain('Kladversie')
  expect(await readdir(dataDir)).toEqual(['dev'])
})

it('says what is wrong with what was saved, and shows what stood there', { timeout: PATIENCE }, async () => {
  const before = await readFile(join(content.dir, file), 'utf8')
  // Who says what they know of hears when there is something else, and not before.
  const { state } = JSON.parse(await bodyOf('/api/dev'))
  const heard = bodyOf(`/api/dev?knows=${encodeURIComponent(state)}`)
  await content.write(file, before.replace('aleid-kromwijk', 'niemand-hier'))
  expect(JSON.parse(await heard).state).not.toBe(state)
  await expect.poll(() => bodyOf('/api/dev'), { timeout: PATIENCE }).toContain('niemand-hier')
  expect((await ask('/artikelen/proef')).status).toBe(200)
})

it('answers 404 with our page for an address that is not there', { timeout: PATIENCE }, async () => {
  const { status, body } = await ask('/proef-die-er-niet-is')
  expect(status).toBe(404)
  expect(body.toString()).toContain('data-status="404"')
  expect((await ask('/api/nergens')).headers['content-type']).toContain('application/problem+json')
})

it('has the editors’ guide, with the fields of the schemas', async () => {
  const { status, body } = await ask('/redactie/gids')
  expect(status).toBe(200)
  expect(body.toString()).toMatch(/<h1[^>]*>Gids voor de redactie[\s\S]*<code>redirectFrom<\/code>/)
})

it('serves pictures in the sizes that pages name', { timeout: PATIENCE }, async () => {
  const picture = /\/beeld\/[0-9a-f]{16}\/\d+\.avif/.exec(await bodyOf('/'))?.[0] as string
  const { status, headers } = await ask(picture)
  expect([status, headers['content-type']]).toEqual([200, 'image/avif'])
  expect((await ask(picture.replace(/[^/]+$/, '7.avif'))).status).toBe(404)
})

it('opens the connection over which the framework sends what was saved', async () => {
  const headers = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' }
  const key = { 'sec-websocket-key': Buffer.alloc(16).toString('base64') }
  const response = await upgrade({ ...headers, ...key })
  expect(response).toContain('101 Switching Protocols')
})

async function upgrade(headers: Record<string, string>): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  const lines = Object.entries({ host: `localhost:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}`)
  socket.write(`GET /_next/hmr?id=test HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
  const [first] = await once(socket, 'data')
  socket.destroy()
  return String(first)
}
