import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clock } from '../../lib/clock'
import { deliverOutbox } from '../../lib/mail/delivery/deliver'
import { startDelivery } from '../../lib/mail/delivery/delivery'
import { atOnce, smtpTransport, type Transport } from '../../lib/mail/delivery/transport'
import { claimDue, lease } from '../../lib/outbox/claim'
import { onPoke, pokeSoon } from '../../lib/outbox/outbox'
import { idOf } from '../../lib/signups/tokens'
import { setClock, TODAY } from '../support/clock'
import { engines, type Outbox, openOutbox, put, secrets, site, unsent, until } from './outbox'
import { Mailbox, type Mood } from './smtp'

let mailbox: Mailbox
let outbox: Outbox
const stops: (() => Promise<void>)[] = []
const lines: string[] = []

beforeEach(async () => {
  mailbox = new Mailbox()
  await mailbox.start()
  lines.length = 0
})
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
  await mailbox.stop()
  await outbox.close()
})

const start = (db = outbox.db, smtpUrl = outbox.settings.smtpUrl) => {
  const settings = { ...outbox.settings, smtpUrl }
  const stop = startDelivery({ db, settings, secrets, site, log: (line) => lines.push(line) })
  stops.push(stop)
  return stop
}
/** Past the waits of the first few attempts, and not past the claim on what is being sent; who delivers looks at once. */
const soon = () => {
  setClock(clock.now() + 5_000)
  pokeSoon()
}
const unique = (ids: string[]) => [...new Set(ids)].sort()

describe.each(engines)('with %s', (engine) => {
  beforeEach(async () => {
    outbox = await openOutbox(engine, mailbox.url)
  }, 300_000)

  it('delivers soon after the sign-up, once, with a link that opens the sign-up', async () => {
    start()
    await until('the first look', () => sleep(50, true))
    const ids = await put(outbox, 1)
    await until('the mail', () => mailbox.mails.length === 1)
    await until('the mark', async () => (await unsent(outbox.db)) === 0)
    soon()
    const both = await put(outbox, 1)
    await until('one that comes later', async () => (await unsent(outbox.db)) === 0)
    expect([mailbox.ids[0], mailbox.ids.toSorted()]).toEqual([ids[0], both])
    const token = /\/aanmelding\/(\S+)/.exec(mailbox.mails[0]?.text ?? '')?.[1] ?? ''
    const row = await outbox.db.selectFrom('outbox').selectAll().orderBy('created_at').executeTakeFirstOrThrow()
    expect(idOf(token, secrets)).toBe(row.signup_id)
    expect(row.data).toBe('{}')
  })

  // What a mail server does is the same with each: all of it once, and what is waited for in silence with as many mails as go at a time.
  const quiet: Mood[] = engine === 'SQLite' ? ['silent', 'mute'] : []
  const others: Mood[] = engine === 'SQLite' ? ['refuse', 'refuseData', 'drop', 'dropAfter'] : []
  const moods: Mood[] = ['later', ...others, ...quiet]
  it.each(moods)('loses nothing while the server is in the mood "%s"', async (mood) => {
    mailbox.mood = mood
    const count = quiet.includes(mood) ? atOnce : 8
    const ids = await put(outbox, count)
    start(outbox.db, quiet.includes(mood) ? mailbox.hasty : mailbox.url)
    await until('a failed attempt of each', async () => {
      const tried = await outbox.db.selectFrom('outbox').select('id').where('last_error', 'is not', null).execute()
      return tried.length === count
    })
    expect(await unsent(outbox.db)).toBe(count)
    mailbox.mood = 'take'
    soon()
    await until('all mails', async () => (await unsent(outbox.db)) === 0)
    expect(unique(mailbox.ids)).toEqual(ids)
    // Where the server had the mail and did not say so, a repeat cannot be helped; it is told by its Message-ID.
    if (mood !== 'mute' && mood !== 'dropAfter') expect(mailbox.ids).toHaveLength(count)
    else expect(mailbox.ids.length).toBeGreaterThan(count)
  })

  it('loses nothing while there is no server', async () => {
    await mailbox.stop()
    const ids = await put(outbox, 8)
    start()
    for (const wanted of [1, 2]) {
      await until(`attempt ${wanted} of each, and that it failed`, async () => {
        const tried = outbox.db.selectFrom('outbox').select('id').where('attempts', '>=', wanted)
        return (await tried.where('claimed_until', 'is', null).execute()).length === ids.length
      })
      if (wanted === 1) soon()
    }
    await mailbox.start()
    soon()
    await until('all mails', async () => (await unsent(outbox.db)) === 0)
    expect(mailbox.ids.sort()).toEqual(ids)
  })

  it('sends each mail once when two servers deliver', async () => {
    mailbox.delay = 40
    const ids = await put(outbox, 60)
    start()
    start(outbox.again())
    await until('all mails', async () => (await unsent(outbox.db)) === 0)
    expect(mailbox.ids.sort()).toEqual(ids)
    expect(mailbox.connections).toBeGreaterThan(5)
  })

  it('is told of new mail, and does not wait for its next look', async () => {
    let told = 0
    onPoke(() => {
      told += 1
    })
    await put(outbox, 1)
    await until('a word', () => told === 1)
    onPoke(undefined)
  })

  it('gives each row to one of many who claim at the same moment', async () => {
    await put(outbox, 20)
    const others = Array.from({ length: 4 }, () => outbox.again())
    for (let round = 0; round < 5; round++) {
      const now = TODAY + 3_600_000 + round * 60_000
      const claimed = (await Promise.all(others.map((db) => claimDue(db, 20, now)))).flat()
      expect(unique(claimed.map(({ id }) => id))).toHaveLength(20)
      expect(claimed).toHaveLength(20)
    }
  })

  it('gives up after ten refusals, and says so without saying whose', async () => {
    await put(outbox, 1)
    mailbox.mood = 'refuse'
    const transport = smtpTransport(mailbox.url)
    let now = clock.now()
    const log = (line: string) => lines.push(line)
    const delivery = { db: outbox.db, transport, settings: outbox.settings, secrets, site, log, clock: () => now }
    for (let attempt = 1; attempt < 10; attempt++) {
      expect(await deliverOutbox(delivery)).toEqual({ sent: 0, retry: 1, failed: 0 })
      now += 15 * 60_000
    }
    expect(await deliverOutbox(delivery)).toEqual({ sent: 0, retry: 0, failed: 1 })
    now += 15 * 60_000
    expect(await deliverOutbox(delivery)).toEqual({ sent: 0, retry: 0, failed: 0 })
    transport.close()
    const row = await outbox.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
    expect(row.last_error).toBe('refused: RCPT TO 550')
    expect(lines.join('\n')).toContain(`Mail ${row.id} (confirmed) given up after 10 attempts: refused: RCPT TO 550`)
    expect(`${row.last_error}${lines}`).not.toMatch(/noor|bakkerij|aanmelding\//i)
  })

  it('hands back what it was sending when it is stopped', async () => {
    mailbox.mood = 'mute'
    const ids = await put(outbox, 1)
    const stop = start(outbox.db, mailbox.hasty)
    await until('the mail', () => mailbox.mails.length === 1)
    await stop()
    const row = await outbox.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ sent_at: null, claimed_until: null })
    mailbox.mood = 'take'
    setClock(clock.now() + 5_000)
    start()
    await until('its repeat', async () => (await unsent(outbox.db)) === 0)
    expect(unique(mailbox.ids)).toEqual(ids)
  })
})

it('keeps mails as files while no SMTP server is set, one for each', async () => {
  outbox = await openOutbox('SQLite')
  await put(outbox, 2)
  await put(outbox, 1, 'cancelled')
  start()
  await until('the files', async () => (await unsent(outbox.db)) === 0)
  const folder = join(outbox.settings.dataDir, 'mail')
  const files = (await readdir(folder)).sort()
  expect(files).toHaveLength(3)
  for (const file of files) expect(file).toMatch(/^\d{8}-\d{6}-(confirmed|cancelled)-[0-9a-f-]{36}\.eml$/)
  for (const file of files) {
    const email = await PostalMime.parse(await readFile(join(folder, file)))
    expect(email.subject).toContain('Toekomstgericht werken')
  }
  expect(mailbox.mails).toEqual([])
})

it('keeps its claim while a server takes long to answer', async () => {
  outbox = await openOutbox('SQLite')
  await put(outbox, 1)
  const other = outbox.again()
  let answer: (() => void) | undefined
  const send = () =>
    new Promise<void>((done) => {
      answer = done
    })
  const transport: Transport = { send, close: () => {} }
  let now = clock.now()
  const heldUntil = async () => (await outbox.db.selectFrom('outbox').select('claimed_until').executeTakeFirst())?.claimed_until
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    const sending = deliverOutbox({ db: outbox.db, transport, settings: outbox.settings, secrets, site, clock: () => now })
    await until('the sending', () => answer !== undefined)
    for (let third = 1; third <= 4; third++) {
      now += lease / 3
      vi.advanceTimersByTime(lease / 3)
      await until('a longer claim', async () => (await heldUntil()) === now + lease)
    }
    expect(await claimDue(other, 5, now)).toEqual([])
    answer?.()
    expect(await sending).toEqual({ sent: 1, retry: 0, failed: 0 })
  } finally {
    vi.useRealTimers()
  }
})

it('breaks off a server that keeps a connection alive and never answers', async () => {
  outbox = await openOutbox('SQLite')
  const ids = await put(outbox, 1)
  mailbox.mood = 'mute'
  const real = smtpTransport(mailbox.url.replace('socketTimeout=1500', 'socketTimeout=60000'))
  const hasty: Transport = { ...real, send: (message, how) => real.send(message, { ...how, patience: 500 }) }
  let now = clock.now()
  const delivery = { db: outbox.db, transport: hasty, settings: outbox.settings, secrets, site, clock: () => now }
  expect(await deliverOutbox(delivery)).toEqual({ sent: 0, retry: 1, failed: 0 })
  mailbox.mood = 'take'
  now += 60_000
  expect(await deliverOutbox({ ...delivery, transport: real })).toEqual({ sent: 1, retry: 0, failed: 0 })
  real.close()
  expect(unique(mailbox.ids)).toEqual(ids)
})
