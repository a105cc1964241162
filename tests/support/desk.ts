/** The desk of a test's server: its administrator, and a browser of theirs that is in already. */
import { clock } from '../../lib/clock'
import { type Database, openDatabase } from '../../lib/database/open'
import { beginSession } from '../../lib/desk/session'
import { secrets } from '../../lib/secret/secret'
import type { TestServer } from './server'

export const ADMIN = 'beheer@podium.example'
/** For `startServer`: with this there is a desk. */
export const deskEnv = { ADMIN_EMAILS: ADMIN }

type Kept = Pick<TestServer, 'dataDir'>

/** Does `work` on the database of a server that runs. */
export async function inDatabaseOf<T>({ dataDir }: Kept, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase({ dataDir })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

/** A cookie ("podium-beheer=…") by which one is in: a session as signing in makes it, in the server's own database, under its own secret. */
export async function deskCookie(server: Kept, email = ADMIN): Promise<string> {
  const door = { secrets: secrets({ dataDir: server.dataDir }), adminEmails: [email], secure: false }
  const header = await inDatabaseOf(server, (db) => beginSession(db, email, door, clock.now()))
  return header.split(';', 1)[0] as string
}

/** A form of the desk as its page sends it. */
export const sendForm = (server: Pick<TestServer, 'url'>, path: string, cookie: string, fields: Record<string, string> = {}) =>
  fetch(server.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { cookie, origin: server.url, 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  })
