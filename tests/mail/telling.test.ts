/** A message to 500 people, by a server that is killed at every step of it; and mails of three kinds to one of them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clock } from '../../lib/clock'
import { inTransaction } from '../../lib/database/transaction'
import { standingOf } from '../../lib/desk/messages/standing'
import { deliver } from '../../lib/mail/delivery/deliver'
import { smtpTransport } from '../../lib/mail/delivery/transport'
import { claimDue, lease } from '../../lib/outbox/claim'
import { enqueue } from '../../lib/outbox/outbox'
import { makeDraft, messageById } from '../../lib/signups/messages/drafts'
import { sendMessage } from '../../lib/signups/messages/send'
import { setClock } from '../support/clock'
import { runnable } from '../support/run/process'
import { facts } from '../unit/mail/samples'
import { engines, type Outbox, openOutbox, people, secrets, site, until } from './outbox'
import { Mailbox } from './smtp'

const PEOPLE = 500
const script = await runnable('tests/mail/teller.ts')
let mailbox: Mailbox
let outbox: Outbox
let child: ChildProcess | undefined

const written = {
  seminar: facts.slug,
  subject: 'Andere zaal',
  body: 'We zitten boven.',
  kind: 'service',
  audience: { who: 'all' },
} as const

const kill = async () => {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
  // What it held is free again: nobody waits for that here.
  setClock(clock.now() + lease + 1)
}

describe.each(engines)('with %s', (engine) => {
  beforeEach(async () => {
    mailbox = new Mailbox()
    await mailbox.start()
    outbox = await openOutbox(engine, mailbox.url.replace('socketTimeout=1500', 'socketTimeout=60000'))
  }, 300_000)
  afterEach(async () => {
    await kill()
    await mailbox.stop()
    await outbox.close()
  })

  it('of a message to 500 none is lost and none is sent twice, whenever the server is killed', {
    timeout: 300_000,
  }, async () => {
    await people(outbox.db, PEOPLE)
    const id = await makeDraft(outbox.db, written, clock.now())
    const { changed_at: changedAt } = (await messageById(outbox.db, id)) ?? { changed_at: 0 }
    const { dataDir, databaseUrl, smtpUrl, siteUrl } = outbox.settings
    const set = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, SITE_URL: siteUrl, SECRET: secrets[0] }
    /** Pressed again by each, as somebody does who saw no answer. */
    const start = async (said: 'pressed' | 'written') => {
      const env = { ...process.env, ...set, MAILS_PER_MINUTE: '10000' }
      child = spawn(process.execPath, [script, id, String(PEOPLE), String(changedAt)], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let output = ''
      child.stdout?.on('data', (chunk) => (output += chunk))
      await until(`the process has ${said}`, () => output.includes(said))
    }
    const standing = async () => standingOf(outbox.db, (await messageById(outbox.db, id)) ?? { id, sent_to: null })
    const whole = async () => {
      const { verstuurd, wacht, mislukt, gone } = await standing()
      expect([verstuurd + wacht + mislukt, gone]).toEqual([PEOPLE, 0])
      expect(new Set(mailbox.ids).size).toBe(mailbox.ids.length)
    }
    // While it is being written, or just after: all of it is there, or nothing.
    for (const ms of [0, 5]) {
      await start('pressed')
      await sleep(ms)
      await kill()
      if ((await messageById(outbox.db, id))?.sent_at !== null) await whole()
      else expect(await outbox.db.selectFrom('outbox').select('id').execute()).toEqual([])
    }
    mailbox.delay = 2
    for (let round = 0; round < 2; round++) {
      const had = mailbox.ids.length
      await start('written')
      await until('some mails', () => mailbox.ids.length >= had + 30)
      await sleep(Math.random() * 20)
      await kill()
      await whole()
    }
    mailbox.delay = 0
    await start('written')
    await until('nothing waits', async () => (await standing()).wacht === 0)
    await whole()
    // What was on its way when the server fell: it is said of whom it is not known, and nobody was written to twice.
    const { verstuurd, mislukt } = await standing()
    expect(mislukt).toBeLessThanOrEqual(4 * 5)
    const why = await outbox.db
      .selectFrom('outbox')
      .select('last_error')
      .distinct()
      .where('failed_at', 'is not', null)
      .execute()
    expect(why.every(({ last_error }) => last_error === 'BROKEN_OFF')).toBe(true)
    expect(mailbox.ids.length).toBeGreaterThanOrEqual(verstuurd)
    expect(mailbox.ids.length).toBeLessThanOrEqual(PEOPLE)
  })

  it('a message, a reminder and an offer to one person are three mails, the offer first and the message last', {
    timeout: 120_000,
  }, async () => {
    const [{ id: signUpId, email } = { id: '', email: '' }] = await people(outbox.db, 1)
    const now = clock.now()
    const id = await makeDraft(outbox.db, written, now)
    const seen = { count: 1, changedAt: (await messageById(outbox.db, id))?.changed_at ?? 0 }
    await sendMessage(outbox.db, { id, actor: 'noor', seen, partnerOf: () => undefined }, now)
    const mail = { locale: 'nl', recipient: email, signUpId } as const
    const about = { name: 'Noor', seminar: facts.slug }
    await inTransaction(outbox.db, async (trx) => {
      await enqueue(trx, { ...mail, template: 'reminder', data: about }, now, { priority: 'mailing' })
      const offer = { ...about, price: 0, code: null, until: now + 86_400_000 }
      await enqueue(trx, { ...mail, template: 'offered', data: offer }, now, { priority: 'person' })
    })
    const transport = smtpTransport(mailbox.url)
    const delivery = { db: outbox.db, transport, settings: outbox.settings, secrets, site, clock: () => now + 1 }
    // One after the other: of what goes at the same time nobody knows which comes first.
    for (let [row] = await claimDue(outbox.db, 1, now + 1); row; [row] = await claimDue(outbox.db, 1, now + 1))
      await deliver(row, delivery)
    transport.close()
    expect(mailbox.mails.map(({ subject }) => subject?.split(':')[0])).toEqual([
      'Er is een plaats voor je',
      'Herinnering',
      'Andere zaal',
    ])
    expect(mailbox.mails.every(({ to }) => to?.[0]?.address === email)).toBe(true)
  })
})
