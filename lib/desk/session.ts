/**
 * Who is in at the desk: a row for each browser, twelve hours long, and a sealed cookie that names it (iron-session). Each request looks the row
 * up, and ADMIN_EMAILS: who was taken out of either is out.
 */
import { randomBytes } from 'node:crypto'
import { sealData, unsealData } from 'iron-session'
import type { Database } from '../database/open'
import type { Moment } from '../domain/units'
import { passwordsFor } from '../secret/secret'
import { cookieHeader, cookieIn, type Place } from './cookies'

const COOKIE = 'podium-beheer'
const SECONDS = 12 * 60 * 60

export interface Session {
  id: string
  /** The administrator's address. */
  email: string
}

/** What the site says of who may come in. */
export interface Door extends Place {
  secrets: readonly string[]
  adminEmails: readonly string[]
}

const newId = () => randomBytes(16).toString('base64url')

/** A new session, whatever the browser had before. Gives its `Set-Cookie`. */
export async function beginSession(db: Database, email: string, door: Door, now: Moment): Promise<string> {
  const id = newId()
  const times = { begun_at: now, ends_at: now + SECONDS * 1000 }
  await db
    .insertInto('desk_sessions')
    .values({ id, email, ...times })
    .execute()
  const sealed = await sealData({ id }, { password: passwordsFor('desk session', door.secrets), ttl: 0 })
  return cookieHeader(COOKIE, sealed, SECONDS, door)
}

/** Undefined: nobody is in by this cookie, or not any more. */
export async function sessionOf(
  db: Database,
  cookies: string | undefined,
  door: Door,
  now: Moment,
): Promise<Session | undefined> {
  const sealed = cookieIn(cookies, COOKIE, door)
  if (sealed === undefined) return undefined
  // When it ends is in the row, by our own clock.
  const opened = await unsealData<{ id?: unknown }>(sealed, {
    password: passwordsFor('desk session', door.secrets),
    ttl: 0,
  }).catch(() => undefined)
  if (typeof opened?.id !== 'string') return undefined
  const row = await db.selectFrom('desk_sessions').selectAll().where('id', '=', opened.id).executeTakeFirst()
  if (!row || now >= row.ends_at || now < row.begun_at - SECONDS * 1000) return undefined
  return door.adminEmails.includes(row.email) ? { id: row.id, email: row.email } : undefined
}

/** The `Set-Cookie` that takes it away. */
export const endedCookie = (place: Place): string => cookieHeader(COOKIE, '', 0, place)

export const endSession = (db: Database, { id }: Pick<Session, 'id'>) =>
  db.deleteFrom('desk_sessions').where('id', '=', id).execute()

/** In every browser. */
export const endAllSessions = (db: Database, email: string) =>
  db.deleteFrom('desk_sessions').where('email', '=', email).execute()
