/** As seats.test.ts (which has the control), through HTTP: two servers as `npm start` runs them, on one database. */
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../lib/database/open'
import { contentDir } from '../api/client'
import { startServer, type TestServer, temporaryDir } from '../support/server'
import { createDatabase } from '../support/servers/postgres'

const zeven = `---
title: Avond met zeven plaatsen
start: 2099-12-10T19:30
end: 2099-12-10T21:45
venue:
  name: Zaal Noord
  city: Utrecht
price: 0
capacity: 7
---

Een avond voor de tests.
`

describe.each(['sqlite', 'postgres'] as const)('two servers on one %s', (engine) => {
  let folder: string
  const running: TestServer[] = []

  beforeAll(async () => {
    folder = await temporaryDir()
    cpSync(contentDir, join(folder, 'content'), { recursive: true })
    writeFileSync(join(folder, 'content/seminars/zeven.mdx'), zeven)
  }, 300_000)
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
  })

  /** 50 requests to each of two servers, all at once; what they answered and what is kept. */
  async function hundredAtOnce() {
    const dataDir = await temporaryDir()
    const databaseUrl = engine === 'postgres' ? await createDatabase() : undefined
    const database: Record<string, string> = databaseUrl ? { DATABASE_URL: databaseUrl, SECRET: 's'.repeat(32) } : {}
    const options = { contentDir: join(folder, 'content'), dataDir, env: database }
    try {
      for (let i = 0; i < 2; i++) running.push(await startServer(options))
      const ask = async (number: number) => {
        const body = JSON.stringify({ name: `Nummer ${number}`, email: `nummer-${number}@voorbeeld.example` })
        const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
        const send = () => fetch(`${running[number % 2]?.url}/api/seminars/zeven/signups`, request)
        let answer = await send()
        // A machine that is slow: who is told that it is busy asks again, as the answer says.
        while (answer.status === 503) answer = await send()
        return { http: answer.status, status: ((await answer.json()) as { status: string }).status }
      }
      const answers = await Promise.all(Array.from({ length: 100 }, (_, number) => ask(number)))
      return { answers, confirmed: await confirmedIn(openDatabase({ dataDir, databaseUrl })) }
    } finally {
      await Promise.all(running.splice(0).map((server) => server.stop()))
      rmSync(dataDir, { recursive: true, force: true })
    }
  }

  test('100 sign-ups at once for 7 seats: all are answered, exactly 7 with a seat', async () => {
    const { answers, confirmed } = await hundredAtOnce()
    expect(answers.filter(({ http }) => http !== 201)).toEqual([])
    expect(answers.filter(({ status }) => status === 'confirmed')).toHaveLength(7)
    expect(confirmed).toBe(7)
  }, 240_000)
})

async function confirmedIn(db: Database): Promise<number> {
  try {
    const rows = await db.selectFrom('signups').select('id').where('status', '=', 'confirmed').execute()
    return rows.length
  } finally {
    await db.destroy()
  }
}
