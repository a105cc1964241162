/** The mail server is away for two hours, or does not take the password until somebody mends it: the desk says why, and afterwards all of it arrives, once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clock } from '../../lib/clock'
import { mailPage } from '../../lib/desk/outbox/outbox'
import { whyOf } from '../../lib/desk/outbox/why'
import { deliverOutbox } from '../../lib/mail/delivery/deliver'
import { smtpTransport } from '../../lib/mail/delivery/transport'
import { makeDraft, messageById } from '../../lib/signups/messages/drafts'
import { sendMessage } from '../../lib/signups/messages/send'
import { facts } from '../unit/mail/samples'
import { engines, type Outbox, openOutbox, people, put, secrets, site, unsent } from './outbox'
import { Mailbox } from './smtp'

const minute = 60_000
let mailbox: Mailbox
let outbox: Outbox
/** Goes on by itself. */
let now = 0

beforeEach(async () => {
  mailbox = new Mailbox()
  now = clock.now()
})
afterEach(async () => {
  await mailbox.stop()
  await outbox.close()
})

/** Two confirmations, and a message to three: as many mails as go at a time, for a mail server thinks a moment before it greets. */
async function write() {
  await put(outbox, 2)
  await people(outbox.db, 1)
  const id = await makeDraft(
    outbox.db,
    { seminar: facts.slug, subject: 'Andere zaal', body: 'Boven.', kind: 'service', audience: { who: 'all' } },
    now,
  )
  const changedAt = (await messageById(outbox.db, id))?.changed_at ?? 0
  await sendMessage(outbox.db, { id, actor: 'noor', seen: { count: 3, changedAt }, partnerOf: () => undefined }, now)
}

/** As a server does that looks every other minute. */
async function deliverFor(minutes: number, smtpUrl: string, given: string[] = []) {
  const transport = smtpTransport(smtpUrl)
  const settings = { ...outbox.settings, mailsPerMinute: 30 }
  const log = (line: string) => given.push(line)
  for (const end = now + minutes * minute; now < end; now += 2 * minute)
    await deliverOutbox({ db: outbox.db, transport, settings, secrets, site, log, clock: () => now })
  transport.close()
}

const whys = async () => new Set((await mailPage(outbox.db, 'wacht', 1)).mails.map(({ last_error }) => whyOf(last_error)))

describe.each(engines)('with %s', (engine) => {
  beforeEach(async () => {
    outbox = await openOutbox(engine)
  }, 300_000)

  it('away for two hours: all of it waits, with the reason, and arrives within the half hour after it', {
    timeout: 120_000,
  }, async () => {
    await mailbox.start()
    const { url } = mailbox
    await mailbox.stop()
    await write()
    await deliverFor(120, url)
    expect([await unsent(outbox.db), (await mailPage(outbox.db, 'mislukt', 1)).counts.mislukt]).toEqual([5, 0])
    expect(await whys()).toEqual(new Set(['away']))
    await mailbox.start()
    await deliverFor(30, url)
    expect([await unsent(outbox.db), mailbox.ids.length, new Set(mailbox.ids).size]).toEqual([0, 5, 5])
  })

  it('a wrong password: nothing is given up, the desk says that it is ours to mend, and then all of it arrives', {
    timeout: 120_000,
  }, async () => {
    mailbox.password = 'goed'
    await mailbox.start()
    const withPassword = (password: string) => mailbox.url.replace('smtp://', `smtp://podium:${password}@`)
    await write()
    const given: string[] = []
    await deliverFor(60, withPassword('fout'), given)
    expect([await unsent(outbox.db), mailbox.ids.length]).toEqual([5, 0])
    expect(await whys()).toEqual(new Set(['password']))
    expect(given.join('\n')).toMatch(/does not get through, and is tried again: .*535/)
    expect(given.join('\n')).not.toMatch(/fout|bakkerij\.example/)
    await deliverFor(30, withPassword('goed'))
    expect([await unsent(outbox.db), mailbox.ids.length, new Set(mailbox.ids).size]).toEqual([0, 5, 5])
  })
})
