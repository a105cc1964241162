/** A server that starts on what an accident left: a damaged database, files that a killed process did not finish. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type TestServer, temporaryDir } from '../../support/server'
import { clientOf, refusalOf, somebody, start } from '../client'

let dataDir: string
let server: TestServer
let api: ReturnType<typeof clientOf>
const file = () => join(dataDir, 'podium.sqlite')
const begin = async () => {
  server = await start({ dataDir })
  api = clientOf(server)
}

beforeAll(async () => {
  dataDir = await temporaryDir()
  await begin()
  await api.signUp('gratis', somebody())
  await server.stop()
}, 300_000)
afterAll(async () => {
  await server?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('a damaged database', () => {
  beforeAll(async () => {
    copyFileSync(file(), `${file()}.kopie`)
    writeFileSync(file(), 'dit is geen database '.repeat(2000))
    await begin()
  }, 300_000)

  test('is told of in a sentence, without a stack', () => {
    expect(server.output()).toMatch(/De database .*podium\.sqlite is beschadigd\. Zet een kopie terug/)
    expect(server.output()).not.toMatch(/\n\s+at .*\n\s+at /)
  })
  test.each(['/', '/en', '/seminars', '/seminars/gratis', '/feed.xml'])('%s is there to read all the same', async (path) => {
    expect((await api.ask(path)).status).toBe(200)
  })
  test('nobody signs up by it', async () => {
    expect((await refusalOf(await api.signUp('gratis', somebody()))).is).toBe('503 unavailable')
    for (const path of ['/seminars/gratis/aanmelden', '/s/Vrijkaart']) expect((await api.ask(path)).status).toBe(503)
    const health = await api.ask('/api/health')
    expect([health.status, await health.json()]).toEqual([
      503,
      { status: 'unavailable', database: 'sqlite', edition: expect.any(String), reason: 'database_damaged' },
    ])
  })
  test('put back, all goes on with it; who asks while that has only begun hears that it cannot be done yet', async () => {
    writeFileSync(file(), '')
    expect((await refusalOf(await api.signUp('gratis', somebody()))).is).toBe('503 unavailable')
    copyFileSync(`${file()}.kopie`, file())
    expect((await api.signUp('gratis', somebody())).status).toBe(201)
    expect((await api.ask('/api/health')).status).toBe(200)
    await server.stop()
  })
})

test('what killed processes left half-written is gone after the next start; what is whole stays', async () => {
  const put = (path: string) => {
    mkdirSync(join(dataDir, path, '..'), { recursive: true })
    writeFileSync(join(dataDir, path), 'Aan: Iemand <iemand@voorbeeld.example>')
  }
  // One of a process that is gone, and one whose number another program has by now.
  const mails = ['mail/20301201-090000-confirmed-1.eml.4194304.tmp', `mail/20301201-090000-confirmed-2.eml.${process.ppid}.tmp`]
  const others = [
    'secret.4194304.0123456789ab',
    'editions/x.jsonl.4194304.1.tmp',
    'documents/ab/abc.json.4194304.12.tmp',
    'pictures/abc.4194304.tmp/original',
  ]
  const whole = ['mail/20301201-090000-confirmed-1.eml', 'mail/eigen.tmp.eml', 'cards/een.png']
  for (const path of [...mails, ...others, ...whole]) put(path)
  await begin()
  const there = (paths: string[]) => paths.filter((path) => existsSync(join(dataDir, path)))
  expect(there(mails)).toEqual([])
  await vi.waitFor(() => expect(there(others)).toEqual([]), { timeout: 20_000 })
  expect(there(whole)).toEqual(whole)
  // The server writes mails of its own meanwhile.
  await vi.waitFor(() => expect(readdirSync(join(dataDir, 'mail')).filter((name) => !name.endsWith('.eml'))).toEqual([]))
}, 300_000)
