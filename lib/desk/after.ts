/** What a press leads to, on its way to the page that shows it: sealed in a cookie that lives ten minutes and is shown once. What is too long for one stays in hand. */
import { sealData, unsealData } from 'iron-session'
import { handOver } from '../http/requests/forms/in-hand'
import { passwordsFor } from '../secret/secret'
import { cookieHeader, cookieIn } from './cookies'
import type { Door } from './session'
import type { After } from './visit'

const COOKIE = 'podium-beheer-na'
const SECONDS = 600
/** Browsers drop a cookie over 4096 bytes. */
const MOST = 3800

type Sealing = Pick<Door, 'secrets' | 'secure'>

/** The `Set-Cookie` for the page at `path`; what is too long for it is handed over. */
export async function afterHeader(after: After, path: string, { secrets, secure }: Sealing): Promise<string> {
  const carried: After = { ...after, errors: after.errors?.slice(0, 20) }
  const sealed = await sealData({ path, ...carried }, { password: passwordsFor('desk answer', secrets), ttl: SECONDS })
  if (sealed.length <= MOST) return cookieHeader(COOKIE, sealed, SECONDS, { secure })
  handOver(carried)
  return cookieHeader(COOKIE, '', 0, { secure })
}

/** What is to be shown at `path`, and the `Set-Cookie` by which it is shown once; undefined when there is nothing. */
export async function takeAfter(
  cookies: string | undefined,
  path: string,
  { secrets, secure }: Sealing,
): Promise<{ after: After; cleared: string } | undefined> {
  const sealed = cookieIn(cookies, COOKIE, { secure })
  if (sealed === undefined) return undefined
  const open = unsealData<After & { path?: string }>(sealed, { password: passwordsFor('desk answer', secrets), ttl: SECONDS })
  const { path: of, ...after } = await open.catch(() => ({ path: undefined }) as After & { path?: string })
  return of === path ? { after, cleared: cookieHeader(COOKIE, '', 0, { secure }) } : undefined
}
