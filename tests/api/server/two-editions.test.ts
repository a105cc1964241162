/** Two servers on one database, each with an edition of its own: an older one that starts overwrites nothing, and says that it is behind. */
import { mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyOfContent, type TestContent } from '../../support/content'
import { startServer, type TestServer, temporaryDir } from '../../support/server'
import { createDatabase } from '../../support/servers/postgres'

const seminar = (price: string) =>
  ['---', 'title: Twee machines', 'start: 2031-05-01 19:30', 'end: 2031-05-01 21:30', 'online: volgt']
    .concat([`price: ${price}`, 'capacity: 20', '---', '', 'Een avond.', ''])
    .join('\n')
const code = 'code: Nieuwkomer\nseminars: [twee-machines]\ndiscount: 10%\n'

describe.each(['sqlite', 'postgres'])('on %s', (engine) => {
  let first: TestServer
  let second: TestServer
  let older: TestContent
  let newer: TestContent
  const folders: string[] = []
  const ask = async (server: TestServer, path: string) => {
    const answer = await fetch(server.url + path)
    return { status: answer.status, body: await answer.json() }
  }

  beforeAll(async () => {
    const url = engine === 'postgres' ? await createDatabase() : undefined
    const env: Record<string, string> = { SECRET: 'x'.repeat(32), ...(url && { DATABASE_URL: url }) }
    older = await copyOfContent()
    newer = await copyOfContent()
    await older.write('seminars/twee-machines.mdx', seminar('0'))
    await newer.write('seminars/twee-machines.mdx', seminar('0'))
    const dataDir = async () => {
      const dir = await temporaryDir()
      folders.push(dir)
      return dir
    }
    first = await startServer({ contentDir: newer.dir, dataDir: await dataDir(), env })
    await newer.write('seminars/twee-machines.mdx', seminar('65'))
    await newer.write('seminars/nog-een.mdx', seminar('10').replace('Twee machines', 'Nog een'))
    await newer.write('promo-codes/nieuwkomer.yaml', code)
    await first.publish()
    // Of the other machine the pull failed.
    const own = await dataDir()
    if (engine === 'sqlite') {
      await mkdir(own, { recursive: true })
      await symlink(join(first.dataDir, 'podium.sqlite'), join(own, 'podium.sqlite'))
    }
    second = await startServer({ contentDir: older.dir, dataDir: own, env })
  }, 600_000)
  afterAll(async () => {
    await second?.stop()
    await first?.stop()
    for (const dir of folders) await rm(dir, { recursive: true, force: true })
    await older?.clear()
    await newer?.clear()
  })

  test.each(['first', 'second'])(
    'the price, the new seminar and its code stay, whichever server is asked (%s)',
    async (which) => {
      const server = which === 'first' ? first : second
      expect((await ask(server, '/api/seminars/twee-machines')).body).toMatchObject({ price: { amount: '65.00' } })
      expect((await ask(server, '/api/seminars/nog-een')).body).toMatchObject({ price: { amount: '10.00' } })
      expect((await ask(server, '/api/seminars/twee-machines/codes/nieuwkomer')).body).toMatchObject({
        price: { amount: '58.50' },
      })
    },
  )

  test('who is behind says so in its log and its health, and works on', async () => {
    const { edition, ...health } = (await ask(second, '/api/health')).body as Record<string, string>
    expect(edition).toMatch(/^\d/)
    expect(health).toEqual({ status: 'ok', database: engine, facts: 'behind' })
    expect((await ask(second, '/api/health')).status).toBe(200)
    expect(second.output()).toContain('Deze editie loopt achter')
    expect(second.output()).toContain('npm run publish')
    expect(Object.keys((await ask(first, '/api/health')).body as object)).toEqual(['status', 'database', 'edition'])
    expect(first.output()).not.toContain('loopt achter')
  })

  test('publishing on it is what makes its own facts count', async () => {
    await second.publish()
    expect((await ask(first, '/api/seminars/twee-machines')).body).toMatchObject({ price: { amount: '0.00' } })
    expect((await ask(first, '/api/health')).body).toMatchObject({ status: 'ok', facts: 'behind' })
  })
})
