/**
 * Who looks at tickets in this browser: who is in at the desk, or a helper who came in by a link of the desk's (lib/signups/attendance). A helper's
 * cookie is sealed and names the link; each request looks the link up, so that one that was withdrawn lets nobody in any more.
 */
import { sealData, unsealData } from 'iron-session'
import type { Database } from '../../database/open'
import { type Doorkeeper, doorCloses } from '../../domain/sign-up/attendance'
import type { Moment } from '../../domain/units'
import { passwordsFor } from '../../secret/secret'
import { doorLinkById, type OpenDoor } from '../../signups/attendance/door-links'
import { cookieHeader, cookieIn } from '../cookies'
import { type Door, sessionOf } from '../session'

const COOKIE = 'podium-deur'

/** The `Set-Cookie` of who comes in by a link: until the door closes. */
export async function helperCookie({ link, facts }: OpenDoor, door: Door, now: Moment): Promise<string> {
  const sealed = await sealData({ link: link.id }, { password: passwordsFor('door session', door.secrets), ttl: 0 })
  return cookieHeader(COOKIE, sealed, Math.max(0, Math.round((doorCloses(facts) - now) / 1000)), door)
}

/** Undefined: nobody. Without a desk there is no door either. */
export async function doorkeeperOf(
  db: Database,
  cookies: string | undefined,
  door: Door,
  now: Moment,
): Promise<Doorkeeper | undefined> {
  if (door.adminEmails.length === 0) return undefined
  const session = await sessionOf(db, cookies, door, now)
  if (session) return { actor: session.email }
  const sealed = cookieIn(cookies, COOKIE, door)
  const open = sealed && (await linkIn(sealed, door))
  const found = open ? await doorLinkById(db, open, now) : undefined
  return found && !found.over ? { actor: 'door', helper: { link: found.link.id, seminar: found.facts.slug } } : undefined
}

async function linkIn(sealed: string, { secrets }: Door): Promise<string | undefined> {
  const password = passwordsFor('door session', secrets)
  const opened = await unsealData<{ link?: unknown }>(sealed, { password, ttl: 0 }).catch(() => undefined)
  return typeof opened?.link === 'string' ? opened.link : undefined
}
