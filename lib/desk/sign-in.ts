/**
 * Coming in: a link by mail that holds a quarter of an hour and works once. The browser that asked has a cookie, and needs one press; another
 * device types the code that the first one shows. Who has the link alone, as a program that reads mail has, comes in nowhere.
 */
import { randomBytes } from 'node:crypto'
import { sealData, unsealData } from 'iron-session'
import type { ExpressionBuilder } from 'kysely'
import type { Database } from '../database/open'
import type { Tables } from '../database/tables'
import { inTransaction } from '../database/transaction'
import type { Moment } from '../domain/units'
import { pokeSoon } from '../outbox/outbox'
import { dropSignIns, enqueueSignIn, SIGN_IN_LASTS } from '../outbox/sign-in'
import { passwordsFor } from '../secret/secret'
import { isShortCode } from '../secret/sign-in-token'
import { cookieHeader, cookieIn } from './cookies'
import { ownPath } from './paths'
import type { Door } from './session'

const COOKIE = 'podium-inloggen'
/** To one address, in the time that a link holds. */
const MOST_MAILS = 5
const MOST_TRIES = 5

/** What the browser that asked knows. */
export interface Asked {
  id: string
  /** Where it wanted to go. */
  to?: string
}

/** What anybody gets who asks, whatever the address is; nothing is looked up for it. */
export async function newAsk(
  wanted: string | undefined,
  door: Pick<Door, 'secrets' | 'secure'>,
): Promise<{ id: string; cookie: string }> {
  const asked: Asked = { id: randomBytes(16).toString('base64url'), to: ownPath(wanted) }
  const sealed = await sealData(asked, { password: passwordsFor('desk sign-in', door.secrets), ttl: 0 })
  return { id: asked.id, cookie: cookieHeader(COOKIE, sealed, SIGN_IN_LASTS / 1000, door) }
}

export async function askedBy(cookies: string | undefined, door: Pick<Door, 'secrets' | 'secure'>): Promise<Asked | undefined> {
  const sealed = cookieIn(cookies, COOKIE, door)
  if (sealed === undefined) return undefined
  const password = passwordsFor('desk sign-in', door.secrets)
  const asked = await unsealData<Partial<Asked>>(sealed, { password, ttl: 0 }).catch(() => undefined)
  return typeof asked?.id === 'string' ? { id: asked.id, to: ownPath(asked.to) } : undefined
}

export const askedCookieGone = (door: Pick<Door, 'secure'>): string => cookieHeader(COOKIE, '', 0, door)

/** After the answer was given, so that it takes as long for one address as for another. Whether a mail goes: to an administrator, who did not get too many. */
export async function mailLink(
  db: Database,
  { id, email }: { id: string; email: string },
  { adminEmails }: Pick<Door, 'adminEmails'>,
  now: Moment,
): Promise<boolean> {
  if (!adminEmails.includes(email)) return false
  const goes = await inTransaction(db, async (trx) => {
    await trx.insertInto('sign_ins').values({ id, email, asked_at: now, used_at: null }).execute()
    const { count } = await trx
      .selectFrom('sign_ins')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('email', '=', email)
      .where('asked_at', '>', now - SIGN_IN_LASTS)
      .executeTakeFirstOrThrow()
    if (Number(count) > MOST_MAILS) {
      await trx.deleteFrom('sign_ins').where('id', '=', id).execute()
      return false
    }
    await enqueueSignIn(trx, email, id, now)
    return true
  })
  if (goes) pokeSoon()
  return goes
}

/** Whether somebody can still come in by it. Looking changes nothing. */
export async function isOpen(db: Database, id: string, door: Pick<Door, 'adminEmails'>, now: Moment): Promise<boolean> {
  const query = db.selectFrom('sign_ins').select('email').where('id', '=', id).where('tries', '<', MOST_TRIES)
  const row = await query.where((eb) => isUnused(eb, now)).executeTakeFirst()
  return row !== undefined && door.adminEmails.includes(row.email)
}

const isUnused = (eb: ExpressionBuilder<Tables, 'sign_ins'>, now: Moment) =>
  eb.and([eb('used_at', 'is', null), eb('asked_at', '>', now - SIGN_IN_LASTS), eb('asked_at', '<=', now)])

export type CameIn = { ok: true; email: string } | { ok: false; why: 'over' } | { ok: false; why: 'wrong code'; left: number }

/** Once: of two that press at the same time one comes in. `code`: what was typed by who is not the browser that asked. */
export async function comeIn(
  db: Database,
  id: string,
  by: { asked: Asked | undefined; code: string },
  door: Door,
  now: Moment,
): Promise<CameIn> {
  if (!(await isOpen(db, id, door, now))) return { ok: false, why: 'over' }
  if (by.asked?.id !== id) {
    const left = await takeTry(db, id, now)
    if (left === undefined) return { ok: false, why: 'over' }
    if (!isShortCode(by.code, id, door.secrets))
      return left > 0 ? { ok: false, why: 'wrong code', left } : { ok: false, why: 'over' }
  }
  const query = db.updateTable('sign_ins').set({ used_at: now }).where('id', '=', id)
  const row = await query
    .where((eb) => isUnused(eb, now))
    .returning('email')
    .executeTakeFirst()
  return row ? { ok: true, email: row.email } : { ok: false, why: 'over' }
}

/** Counted before the code is looked at: who tries a thousand at once has five of them looked at. How many are left. */
async function takeTry(db: Database, id: string, now: Moment): Promise<number | undefined> {
  const row = await db
    .updateTable('sign_ins')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('tries', '<', MOST_TRIES)
    .where((eb) => isUnused(eb, now))
    .returning('tries')
    .executeTakeFirst()
  return row && MOST_TRIES - row.tries
}

/** What is over is not kept: links, mails with links, sessions. */
export async function tidySignIns(db: Database, now: Moment): Promise<void> {
  await db
    .deleteFrom('sign_ins')
    .where('asked_at', '<=', now - SIGN_IN_LASTS)
    .execute()
  await db.deleteFrom('desk_sessions').where('ends_at', '<=', now).execute()
  await dropSignIns(db, now)
}
