/** As kill.test.ts, through HTTP: SIGKILL to the server while people sign up, then its answers are compared with rows and mails. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clock } from '../../lib/clock'
import { openDatabase } from '../../lib/database/open'
import { lease } from '../../lib/outbox/claim'
import { contentDir } from '../api/client'
import { setClock } from '../support/clock'
import { startServer, type TestServer, temporaryDir } from '../support/server'

let dataDir: string
let server: TestServer
const start = async () => {
  server = await startServer({ contentDir, dataDir })
}
beforeAll(async () => {
  dataDir = await temporaryDir()
}, 300_000)
afterAll(async () => {
  await server?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

let asked = 0
const answered: string[] = []
/** Signs people up one after another until the server is gone. */
async function signUpOnAndOn(): Promise<void> {
  for (;;) {
    const email = `nummer-${asked++}@voorbeeld.example`
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Iemand', email }),
    }
    try {
      const answer = await fetch(`${server.url}/api/seminars/gratis/signups`, request)
      if (answer.status === 201) answered.push(email)
    } catch {
      return
    }
  }
}

test('killed twice while four people at a time sign up: nothing that was answered is lost, every mail arrives', async () => {
  for (let round = 1; round <= 2; round++) {
    await start()
    const people = Array.from({ length: 4 }, signUpOnAndOn)
    while (answered.length < round * 15) await sleep(10)
    await sleep(Math.random() * 200)
    await server.kill()
    await Promise.all(people)
  }
  await start()
  const db = openDatabase({ dataDir })
  try {
    const kept = await db.selectFrom('signups').select('email').execute()
    expect(answered.filter((email) => !kept.some((row) => row.email === email))).toEqual([])
    expect(kept.length).toBeLessThanOrEqual(asked)
    const open = () => db.selectFrom('outbox').select('id').where('sent_at', 'is', null).execute()
    // A mail that was under way when the server was killed is free again after its lease, which nobody waits for here.
    setClock(clock.now() + lease + 1)
    while ((await open()).length > 0) await sleep(200)
    const mails = readdirSync(join(dataDir, 'mail')).map((file) => readFileSync(join(dataDir, 'mail', file), 'utf8'))
    const to = (email: string) => mails.filter((mail) => new RegExp(`^To: .*${email}`, 'm').test(mail))
    expect(kept.filter(({ email }) => to(email).length === 0)).toEqual([])
    const ids = (email: string) => new Set(to(email).map((mail) => /^Message-ID: .*$/im.exec(mail)?.[0]))
    expect(kept.filter(({ email }) => ids(email).size !== 1 || ids(email).has(undefined))).toEqual([])
  } finally {
    await db.destroy()
  }
}, 180_000)
