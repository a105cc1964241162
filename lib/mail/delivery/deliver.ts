/** Sends what is due in the outbox, and writes down how it went. */
import { setTimeout as sleep } from 'node:timers/promises'
import { clock as theClock } from '../../clock'
import type { OutboxRow } from '../../database/tables/outbox'
import { claimDue, drop, lease, markFailed, markRetry, markSent, prolong } from '../../outbox/claim'
import type { Settings } from '../../settings'
import { isWanted } from '../../signups/messages/send'
import { patienceOf, reasonOf, waitAfter } from './failure'
import { atOnce, type Transport } from './transport'
import { messageFor, type Wording } from './worded'

export interface Delivery extends Wording {
  transport: Transport
  settings: Wording['settings'] & Partial<Pick<Settings, 'mailsPerMinute'>>
  /** Where a mail that was given up is told of: no address, no name. */
  log?: (line: string) => void
}

/** `dropped`: there was nothing to send any more. */
type Result = 'sent' | 'retry' | 'failed' | 'dropped'

/** Sends what is due, once: for scripts and tests. A mail that fails is due again later. */
export async function deliverOutbox(delivery: Delivery): Promise<Record<Exclude<Result, 'dropped'>, number>> {
  const now = (delivery.clock ?? theClock.now)()
  const results = { sent: 0, retry: 0, failed: 0 }
  for (;;) {
    const rows = await claimDue(delivery.db, atOnce, now, delivery.settings.mailsPerMinute)
    if (rows.length === 0) return results
    for (const result of await Promise.all(rows.map((row) => deliver(row, delivery))))
      if (result !== 'dropped') results[result] += 1
  }
}

/** Sends one claimed mail and writes down how it went. Throws when the database does not answer: the claim runs out, and it is due again. */
export async function deliver(row: OutboxRow, delivery: Delivery): Promise<Result> {
  const { db, clock = theClock.now } = delivery
  // Two servers would send it when a slow answer outlasted the claim.
  const holding = setInterval(() => prolong(db, row, clock()).catch(() => {}), lease / 3)
  try {
    if (row.message !== null && !(await isWanted(db, row))) return await drop(db, row).then(() => 'dropped')
    const reason = await attempt(row, delivery)
    if (reason !== undefined) return await failed(row, reason, delivery)
    await stubbornly(() => markSent(db, row, clock()))
    return 'sent'
  } finally {
    clearInterval(holding)
  }
}

/** Why it could not be sent; undefined: it was. */
async function attempt(row: OutboxRow, delivery: Delivery): Promise<string | undefined> {
  try {
    const message = await messageFor(row, delivery)
    await delivery.transport.send(message, { name: fileName(row), patience: patienceOf(row.attempts) })
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

async function failed(
  row: OutboxRow,
  reason: string,
  { db, log = console.error, clock = theClock.now }: Delivery,
): Promise<Result> {
  const now = clock()
  const { attempts, created_at: createdAt, last_error: before } = row
  const wait = waitAfter({ attempts, createdAt, before, reason }, now)
  if (wait === undefined) await markFailed(db, row, now, reason)
  else await markRetry(db, row, Math.round(now + wait), reason)
  if (wait === undefined) log(`Mail ${row.id} (${row.template}) given up after ${attempts} attempts: ${reason}`)
  else if (attempts === 3) log(`Mail ${row.id} (${row.template}) does not get through, and is tried again: ${reason}`)
  return wait === undefined ? 'failed' : 'retry'
}

/** "20261124-085512-confirmed-1b4e28ba": by time in a folder, and the same when it is repeated. */
function fileName(row: OutboxRow): string {
  const time = new Date(row.created_at)
    .toISOString()
    .replace(/[-:]|\..*$/g, '')
    .replace('T', '-')
  return `${time}-${row.template}-${row.id}`
}
