/** Sends what is due in the outbox, and writes down how it went. */

import { setTimeout as sleep } from 'node:timers/promises'
import type { SendMailOptions } from 'nodemailer'
import { clock as theClock } from '../../clock'
import type { Database } from '../../database/open'
import type { OutboxRow } from '../../database/tables/outbox'
import type { Moment } from '../../domain/units'
import { claimDue, drop, lease, markFailed, markRetry, markSent, prolong } from '../../outbox/claim'
import { type Mail, type MailData, organiser } from '../../outbox/mail'
import { isNotice } from '../../outbox/notice'
import { isSignIn } from '../../outbox/sign-in'
import { isWeekFigures } from '../../outbox/week-figures'
import type { Settings } from '../../settings'
import { storedSeminar } from '../../signups/facts/stored-facts'
import { messageById } from '../../signups/messages/drafts'
import { isWanted } from '../../signups/messages/send'
import { unsubscribeToken } from '../../signups/news/token'
import { tokenOf } from '../../signups/tokens'
import { type Lookup, messageOf, noticeOf } from '../message'
import { signInMessage } from '../sign-in'
import { weekMessage } from '../week-figures'
import type { Sender } from './envelope'
import { patienceOf, reasonOf, Unsendable, waitAfter } from './failure'
import { atOnce, type Transport } from './transport'

type Site = Sender['site']

export interface Delivery {
  db: Database
  transport: Transport
  settings: Pick<Settings, 'siteUrl' | 'mailFrom' | 'organiserEmail'> & Partial<Pick<Settings, 'mailsPerMinute'>>
  /** The first signs the links. */
  secrets: string[]
  /** The site's name and address as they are now, in a language. */
  site: (locale: OutboxRow['locale']) => Site
  /** Where a mail that was given up is told of: no address, no name. */
  log?: (line: string) => void
  clock?: () => Moment
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

async function messageFor(row: OutboxRow, delivery: Delivery): Promise<SendMailOptions> {
  const sender = senderOf(row, delivery)
  if (isNotice(row)) return noticeOf(row, sender)
  if (isWeekFigures(row)) return weekMessage(row, sender)
  const { secrets, clock = theClock.now } = delivery
  if (isSignIn(row)) return signInMessage(row, { secrets, now: clock() }, sender)
  return messageOf(row, await lookUp(row, delivery), sender)
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

async function lookUp(row: OutboxRow, { db, secrets, clock = theClock.now }: Delivery): Promise<Lookup> {
  const { seminar, usedFor, message } = JSON.parse(row.data) as Mail['data'] &
    Partial<Pick<MailData['codeUsed'], 'usedFor'> & Pick<MailData['message'], 'message'>>
  const stored = await storedSeminar(db, seminar)
  const other = usedFor === undefined ? stored : await storedSeminar(db, usedFor)
  if (!stored || !other) throw new Unsendable('NO_SEMINAR')
  const signUp = await signUpNow(db, row.signup_id)
  return {
    facts: stored.facts,
    signUp,
    message: message === undefined ? undefined : await messageById(db, message),
    unsubscribe: signUp?.news_key ? unsubscribeToken(signUp.news_key, secrets) : undefined,
    from: row.template === 'received' ? await giverOf(db, row.signup_id) : undefined,
    usedFor: other.facts,
    sequence: stored.revision,
    token: tokenOf(row.signup_id ?? '', secrets),
    now: clock(),
  }
}

/** What is secret, or of somebody else's business, is no part of the outbox: it is looked up when it is sent. */
const signUpNow = (db: Database, id: string | null) =>
  db
    .selectFrom('signups')
    .select(['status', 'billing', 'news_key'])
    .where('id', '=', id ?? '')
    .executeTakeFirst()

/** Who had the seat before; undefined: that person was erased. */
const giverOf = async (db: Database, id: string | null): Promise<string | undefined> =>
  (
    await db
      .selectFrom('signups')
      .select('name')
      .where('passed_to', '=', id ?? '')
      .where('erased_at', 'is', null)
      .executeTakeFirst()
  )?.name

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
