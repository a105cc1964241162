import { readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { inside } from '@/lib/addresses'
import { warmFront, warmUp } from '@/server/process/background/warm-up'
import { article, code, edition, magazine, makeLive } from '../../editions/content'

let forget = () => {}
beforeAll(() => {
  const planned = article('gepland', { date: Date.UTC(2031, 0, 14) })
  forget = makeLive(edition(magazine(code('Samen', { seminars: ['all'] }), planned)))
})
afterAll(() => forget())

let server: Server | undefined
// Its pauses are set, not waited for.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }))
afterEach(() => {
  vi.useRealTimers()
  server?.close()
})
/** A turn of everything else, and half a second more on the clock. */
async function passes() {
  await new Promise((done) => setImmediate(done))
  vi.advanceTimersByTime(500)
}
/** Until it is so; what is never so hangs, and is stopped as a test that hangs. */
async function until(isSo: () => boolean) {
  while (!isSo()) await passes()
}

/** A server that remembers what it was asked, and how much at once. */
async function remembering(fails = false) {
  const seen = { asked: [] as string[], most: 0 }
  let open = 0
  server = createServer((request, response) => {
    seen.asked.push(`${request.method} ${request.url}`)
    open += 1
    seen.most = Math.max(seen.most, open)
    setTimeout(() => {
      open -= 1
      if (fails) request.socket.destroy()
      else response.writeHead(200).end()
    }, 5)
  })
  await new Promise<void>((done) => server?.listen(0, done))
  return { seen, port: (server.address() as AddressInfo).port }
}

async function front(port: number) {
  let done = false
  warmFront(port, 'sleutel').then(() => (done = true))
  await until(() => done)
}

/** Pages and routes below [locale] whose code is that of another, or so little that nobody waits for it; and what only a preview or the desk has. */
const ALIKE =
  /pagina\/\[n\]|archief\/\[year\]|kopie|bedankt|\[token\]\/.|seminar\.ics|atom\.xml|feed\.json|\[(?:topic|author)\]\/feed|manifest|sitemap\/\[part\]|redactie|voorbeeld|lijst|beheer/

test('a server that starts asks itself for one page of every kind, one after the other', async () => {
  const { seen, port } = await remembering()
  await front(port)
  expect(seen.asked).toEqual(['HEAD /'])
  let warm = false
  warmUp(port, 'key', () => {
    warm = true
  })
  const routes = readdirSync('app/[locale]', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file) && !ALIKE.test(file),
  )
  expect(routes.length).toBeGreaterThan(14)
  const patterns = routes.map((route) => {
    const path = `/[locale]/${route}`.replace(/\/(page\.tsx|route\.ts)$/, '')
    return new RegExp(`^${path.replaceAll('.', '\\.').replace(/\[\w+\]/g, '[^/]+')}$`)
  })
  const missing = () => {
    const asked = seen.asked.map((line) => inside(line.replace('HEAD ', '').replace(/\?.*/, '')))
    return patterns.filter((pattern) => !asked.some((path) => pattern.test(path)))
  }
  await until(() => warm)
  expect(missing()).toEqual([])
  // Newer than all others, but not to be read yet: asked for, it would load nothing.
  expect(seen.asked).not.toContain('HEAD /artikelen/gepland')
  expect(seen.most).toBe(1)
  expect(seen.asked.filter((line) => !line.startsWith('HEAD '))).toEqual([])
})

test('a page that fails keeps the server from nothing, and one that stops asks no more', async () => {
  const { seen, port } = await remembering(true)
  await front(port)
  const stop = warmUp(port, 'sleutel')
  await until(() => seen.asked.length > 2)
  stop()
  const count = seen.asked.length
  for (let turn = 0; turn < 200; turn++) await passes()
  expect(seen.asked.length).toBeLessThanOrEqual(count + 1)
})
