/**
 * Delivers the outbox: every mail at least once, and nearly always once (a repeat carries the same Message-ID). Run by the server;
 * several servers share the work by their claims.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../database/open'
import type { OutboxRow } from '../database/tables'
import { storedSeminar } from '../seminars/stored-facts'
import { tokenOf } from '../seminars/tokens'
import type { Settings } from '../settings'
import { reasonOf, Unsendable, waitAfter } from './failure'
import { type Mail, type MailData, organiser } from './mail'
import { type Lookup, messageOf, type Sender } from './message'
import { claimDue, lease, markFailed, markRetry, markSent, onPoke, prolong } from './outbox'
import { atOnce, type Transport, transportOf } from './transport'

type Site = Sender['site']

export interface Delivery {
  db: Database
  transport: Transport
  settings: Pick<Settings, 'siteUrl' | 'mailFrom' | 'organiserEmail'>
  /** The first signs the links. */
  secrets: string[]
  /** The site's name and address as they are now, in a language. */
  site: (locale: OutboxRow['locale']) => Site
  /** Where a mail that was given up is told of: no address, no name. */
  log?: (line: string) => void
}

type Result = 'sent' | 'retry' | 'failed'

/** Sends what is due, once: for scripts and tests. A mail that fails is due again later. */
export async function deliverOutbox(delivery: Delivery, now = Date.now()): Promise<Record<Result, number>> {
  const results: Record<Result, number> = { sent: 0, retry: 0, failed: 0 }
  for (;;) {
    const rows = await claimDue(delivery.db, atOnce, now)
    if (rows.length === 0) return results
    for (const result of await Promise.all(rows.map((row) => deliver(row, delivery)))) results[result] += 1
  }
}

/** Sends one claimed mail and writes down how it went. */
async function deliver(row: OutboxRow, { db, ...delivery }: Delivery): Promise<Result> {
  // Two servers would send it when a slow answer outlasted the claim.
  const holding = setInterval(() => prolong(db, row, Date.now()).catch(() => {}), lease / 3)
  try {
    const reason = await attempt(row, db, delivery)
    if (reason !== undefined) return await failed(row, db, reason, delivery.log)
    await stubbornly(() => markSent(db, row, Date.now()))
    return 'sent'
  } finally {
    clearInterval(holding)
  }
}

/** Why it could not be sent; undefined: it was. */
async function attempt(row: OutboxRow, db: Database, delivery: Omit<Delivery, 'db'>): Promise<string | undefined> {
  try {
    const message = messageOf(row, await lookUp(row, db, delivery.secrets), senderOf(row, delivery))
    await delivery.transport.send(message, fileName(row))
  } catch (error) {
    return reasonOf(error)
  }
}

/** A mail that went out and is not marked goes out twice. */
async function stubbornly(work: () => Promise<unknown>, times = 5): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (times <= 1) throw error
    await sleep(2_000)
    await stubbornly(work, times - 1)
  }
}

async function failed(row: OutboxRow, db: Database, reason: string, log = console.error): Promise<Result> {
  const now = Date.now()
  const { attempts, created_at: createdAt, last_error: before } = row
  const wait = waitAfter({ attempts, createdAt, before, reason }, now)
  if (wait === undefined) await markFailed(db, row, now, reason)
  else await markRetry(db, row, Math.round(now + wait), reason)
  if (wait === undefined) log(`Mail ${row.id} (${row.template}) given up after ${attempts} attempts: ${reason}`)
  else if (attempts === 3) log(`Mail ${row.id} (${row.template}) does not get through, and is tried again: ${reason}`)
  return wait === undefined ? 'failed' : 'retry'
}

async function lookUp(row: OutboxRow, db: Database, secrets: string[]): Promise<Lookup> {
  const { seminar, usedFor } = JSON.parse(row.data) as Mail['data'] & Partial<Pick<MailData['codeUsed'], 'usedFor'>>
  const stored = await storedSeminar(db, seminar)
  const other = usedFor === undefined ? stored : await storedSeminar(db, usedFor)
  if (!stored || !other) throw new Unsendable('NO_SEMINAR')
  return {
    facts: stored.facts,
    usedFor: other.facts,
    sequence: stored.revision,
    token: tokenOf(row.signup_id ?? '', secrets),
    now: Date.now(),
  }
}

const senderOf = (row: OutboxRow, { settings, site }: Pick<Delivery, 'settings' | 'site'>): Sender => ({
  siteUrl: settings.siteUrl,
  mailFrom: settings.mailFrom,
  organiserEmail: settings.organiserEmail,
  site: site(row.recipient === organiser ? 'nl' : row.locale),
})

/** "20261124-085512-confirmed-1b4e28ba": by time in a folder, and the same when it is repeated. */
function fileName(row: OutboxRow): string {
  const time = new Date(row.created_at)
    .toISOString()
    .replace(/[-:]|\..*$/g, '')
    .replace('T', '-')
  return `${time}-${row.template}-${row.id}`
}

/** How often the outbox is looked at when nobody pokes, in milliseconds. */
const interval = 1_000
/** How long a stopping server waits for what it is sending. */
const goodbye = 10_000

export type StartOptions = Omit<Delivery, 'transport' | 'settings'> & { settings: Settings }

/** Delivers until the returned function is called, which resolves when nothing is under way any more. */
export function startDelivery({ settings, ...options }: StartOptions): () => Promise<void> {
  const transport = transportOf(settings)
  const delivery: Delivery = { ...options, settings, transport }
  const log = options.log ?? console.error
  const underWay = new Set<Promise<unknown>>()
  let stopped = false
  let troubled = false

  async function round(): Promise<void> {
    while (!stopped && underWay.size < atOnce) {
      const rows = await claimDue(delivery.db, atOnce - underWay.size, Date.now())
      if (rows.length === 0) return
      for (const row of rows) {
        const sending = deliver(row, delivery)
          .catch(trouble)
          .finally(() => {
            underWay.delete(sending)
            wake()
          })
        underWay.add(sending)
      }
    }
  }
  /** The database is away: its turn comes again, and it is told of once. */
  function trouble(error: unknown) {
    if (!troubled) log(`The outbox cannot be reached: ${reasonOf(error)}`)
    troubled = true
  }

  let rounds: Promise<void> | undefined
  let again = false
  function wake() {
    again = true
    rounds ??= (async () => {
      while (again && !stopped) {
        again = false
        await round().then(() => {
          troubled = false
        }, trouble)
      }
      rounds = undefined
    })()
  }

  const timer = setInterval(wake, interval)
  onPoke(wake)
  wake()
  return async () => {
    stopped = true
    clearInterval(timer)
    onPoke(undefined)
    await rounds
    const tooLong = new Promise((resolve) => setTimeout(resolve, goodbye).unref())
    await Promise.race([Promise.all(underWay), tooLong])
    transport.close()
    await Promise.all(underWay)
  }
}
