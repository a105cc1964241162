import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clock } from '../../lib/clock'
import { lease } from '../../lib/outbox/claim'
import { setClock } from '../support/clock'
import { runnable } from '../support/run/process'
import { engines, type Outbox, openOutbox, put, secrets, unsent, until } from './outbox'
import { Mailbox } from './smtp'

const script = await runnable('tests/mail/deliverer.ts')
let mailbox: Mailbox
let outbox: Outbox
let child: ChildProcess | undefined

const start = () => {
  const { dataDir, databaseUrl, smtpUrl, siteUrl } = outbox.settings
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, SITE_URL: siteUrl }
  child = spawn(process.execPath, [script], { env: { ...env, SECRET: secrets[0] }, stdio: 'inherit' })
}
const kill = async () => {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
  // What it held is free again: nobody waits for that here.
  setClock(clock.now() + lease + 1)
}

describe.each(engines)('a killed server, with %s', (engine) => {
  beforeEach(async () => {
    mailbox = new Mailbox()
    await mailbox.start()
    // Long enough for the mail to be in the server's hands when the process is killed.
    outbox = await openOutbox(engine, mailbox.url.replace('socketTimeout=1500', 'socketTimeout=60000'))
  }, 300_000)
  afterEach(async () => {
    await kill()
    await mailbox.stop()
    await outbox.close()
  })

  it('loses no mail, and repeats one under the same Message-ID', { timeout: 300_000 }, async () => {
    mailbox.mood = 'mute'
    const ids = await put(outbox, 12)
    start()
    await until('mails that the server has, unanswered', () => mailbox.mails.length === 5, 60_000)
    await kill()
    expect(await unsent(outbox.db)).toBe(12)
    const before = mailbox.ids
    mailbox.mood = 'take'
    start()
    await until('all mails', async () => (await unsent(outbox.db)) === 0, 60_000)
    expect([...new Set(mailbox.ids)].sort()).toEqual(ids)
    expect(mailbox.ids).toHaveLength(12 + 5)
    for (const id of before) expect(mailbox.ids.filter((each) => each === id)).toHaveLength(2)
  })

  it('loses no mail at whatever moment it is killed', { timeout: 180_000 }, async () => {
    mailbox.delay = 15
    const ids = await put(outbox, 60)
    for (let round = 1; round <= 2; round++) {
      const had = mailbox.mails.length
      start()
      await until('some mails', () => mailbox.mails.length >= had + 5, 60_000)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40))
      await kill()
    }
    start()
    await until('all mails', async () => (await unsent(outbox.db)) === 0, 60_000)
    expect([...new Set(mailbox.ids)].sort()).toEqual(ids)
    // Only what was on its way when the process was killed comes twice.
    expect(mailbox.ids.length - 60).toBeLessThanOrEqual(2 * 5)
  })
})
