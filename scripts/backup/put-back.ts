/** Puts a backup back: into a database that is empty, or with leave in the place of what is there. It comes up with sending held. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { clock } from '../../lib/clock'
import { allOrNothing } from '../../lib/database/all-or-nothing'
import { copyIn, holdsNothing, knowsSchema, type Line } from '../../lib/database/copy'
import { type Database, openDatabase } from '../../lib/database/open'
import { makeFolder, writeWhole } from '../../lib/files/atomic'
import { holdSending } from '../../lib/outbox/held'
import { liveServers } from '../../lib/publishing/servers/registered'
import type { Settings } from '../../lib/settings'
import { checkBackup, entriesOf, type Header } from './file'

export type PutBack =
  | { ok: true; header: Header; secret: 'kept' | 'written' | 'other' }
  | { ok: false; why: 'server runs' | 'not empty' | 'newer' }

export async function putBack(settings: Settings, file: string, { replace }: { replace: boolean }): Promise<PutBack> {
  const header = await checkBackup(file)
  if (!knowsSchema(header.schema)) return { ok: false, why: 'newer' }
  if (liveServers(settings.dataDir).length > 0) return { ok: false, why: 'server runs' }
  if (!replace && !(await isEmpty(settings))) return { ok: false, why: 'not empty' }
  const { databaseUrl } = settings
  await (databaseUrl ? allOrNothing(databaseUrl, (db) => fill(db, file, header)) : intoSqlite(settings, file, header))
  await mails(settings, file)
  return { ok: true, header, secret: secretOf(settings, header) }
}

async function isEmpty(settings: Settings): Promise<boolean> {
  const db = openDatabase(settings)
  try {
    return await holdsNothing(db)
  } finally {
    await db.destroy()
  }
}

const fill = (db: Database, file: string, { schema }: Header): Promise<void> =>
  copyIn(db, schema, rows(file), (trx) => holdSending(trx, clock.now()))

async function* rows(file: string): AsyncGenerator<Line> {
  for await (const entry of entriesOf(file)) if ('row' in entry) yield entry.row
}

/** A file of its own that takes the place of the other when it is whole. */
async function intoSqlite({ dataDir }: Settings, file: string, header: Header): Promise<void> {
  const beside = join(dataDir, `restoring-${process.pid}`)
  await rm(beside, { recursive: true, force: true })
  makeFolder(dataDir)
  await mkdir(beside, { mode: 0o700 })
  try {
    const db = openDatabase({ dataDir: beside })
    await fill(db, file, header).finally(() => db.destroy())
    const own = join(dataDir, 'podium.sqlite')
    // What the old one had not taken in yet is none of the new one's.
    for (const end of ['-wal', '-shm']) await rm(`${own}${end}`, { force: true })
    await rename(join(beside, 'podium.sqlite'), own)
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

async function mails({ dataDir }: Settings, file: string): Promise<void> {
  const folder = join(dataDir, 'mail')
  for await (const entry of entriesOf(file)) {
    if (!('mail' in entry)) continue
    await mkdir(folder, { recursive: true, mode: 0o700 })
    // The name as a name alone, whatever the file says.
    await writeFile(join(folder, basename(entry.mail[0])), entry.mail[1], { encoding: 'latin1', mode: 0o600 })
  }
}

/** Links in people's mails are signed with it. One that is set in the environment is the operator's to set. */
function secretOf({ secrets: set, dataDir }: Settings, { secrets }: Header): 'kept' | 'written' | 'other' {
  if (set) return set.some((secret) => secrets.includes(secret)) ? 'kept' : 'other'
  writeWhole(join(dataDir, 'secret'), `${secrets[0]}\n`, { sync: true, mode: 0o600 })
  return 'written'
}
