/** A database with mails to send, on either engine. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { clock } from '../../lib/clock'
import { migrate } from '../../lib/database/migrate'
import { type Database, openDatabase } from '../../lib/database/open'
import { inTransaction } from '../../lib/database/transaction'
import type { Template } from '../../lib/outbox/mail'
import { enqueue } from '../../lib/outbox/outbox'
import { readSettings, type Settings } from '../../lib/settings'
import { createDatabase } from '../support/servers/postgres'
import { facts, mailOf } from '../unit/mail/samples'

export const secrets = ['a secret of at least thirty-two characters']
export const site = () => ({ name: 'Podium', email: 'redactie@podium.example' })

export type Engine = 'SQLite' | 'PostgreSQL'
export const engines: Engine[] = ['SQLite', 'PostgreSQL']

export interface Outbox {
  db: Database
  settings: Settings
  /** Another process would have a connection of its own. */
  again(): Database
  close(): Promise<void>
}

/** An empty outbox; `smtpUrl` goes into the settings. */
export async function openOutbox(engine: Engine, smtpUrl?: string): Promise<Outbox> {
  const dataDir = mkdtempSync(join(tmpdir(), 'podium-outbox-'))
  const databaseUrl = engine === 'PostgreSQL' ? await createDatabase() : undefined
  const settings = readSettings({
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    SITE_URL: 'https://podium.example',
    SECRET: secrets[0],
  })
  const open: Database[] = []
  const again = () => {
    const db = openDatabase(settings)
    open.push(db)
    return db
  }
  const db = again()
  await migrate(db)
  await db
    .insertInto('seminars')
    .values({ slug: facts.slug, facts: JSON.stringify(facts), removed_at: null })
    .execute()
  const close = async () => {
    await Promise.all(open.map((each) => each.destroy()))
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { db, settings, again, close }
}

let signUps = 0
/** So many who are signed up. */
export async function people(db: Database, count: number): Promise<{ id: string; email: string }[]> {
  const made = Array.from({ length: count }, () => {
    const id = `signup${String(++signUps).padStart(16, '0')}`
    return { id, email: `noor${signUps}@bakkerij.example` }
  })
  const rest = { organisation: null, price_cents: 0, code: null, billing: null, source_hash: null, cancelled_at: null }
  const row = {
    ...rest,
    seminar: facts.slug,
    name: 'Noor van Dijk',
    status: 'confirmed',
    locale: 'nl',
    created_at: clock.now(),
  } as const
  for (let done = 0; done < count; done += 100)
    await db
      .insertInto('signups')
      .values(made.slice(done, done + 100).map((one) => ({ ...row, ...one, held_until: null, erased_at: null })))
      .execute()
  return made
}

/** Enqueues mails, each of a sign-up of its own, and gives the Message-IDs that they are to carry. */
export async function put({ db, settings }: Pick<Outbox, 'db' | 'settings'>, count: number, template: Template = 'confirmed') {
  const now = clock.now()
  const made = await people(db, count)
  await inTransaction(db, async (trx) => {
    for (const { id, email } of made) await enqueue(trx, mailOf(template, id, email), now)
  })
  const rows = await db.selectFrom('outbox').select('message_id').execute()
  return rows.map(({ message_id }) => `<${message_id}@${new URL(settings.siteUrl).hostname}>`).sort()
}

/** Waits until it is so; the error says what it was waiting for. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, timeout = 60_000): Promise<void> {
  for (const end = performance.now() + timeout; !(await isSo()); await sleep(25))
    if (performance.now() > end) throw new Error(`Waited ${timeout} ms in vain: ${what}`)
}

export const unsent = async (db: Database) =>
  (await db.selectFrom('outbox').select('id').where('sent_at', 'is', null).execute()).length
