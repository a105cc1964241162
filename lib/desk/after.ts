/** What a press leads to, on its way to the page that shows it: sealed in a cookie that lives ten minutes and is shown once. */
import { sealData, unsealData } from 'iron-session'
import { passwordsFor } from '../secret/secret'
import { cookieHeader, cookieIn } from './cookies'
import type { Door } from './session'
import type { After } from './visit'

const COOKIE = 'podium-beheer-na'
const SECONDS = 600
/** Browsers drop a cookie over 4096 bytes: what is longer than people type is cut, as little as will do. */
const MOST = 3800
const CUTS = [2500, 1000, 300, 120, 40]

type Sealing = Pick<Door, 'secrets' | 'secure'>

/** The `Set-Cookie` for the page at `path`. */
export async function afterHeader(after: After, path: string, { secrets, secure }: Sealing): Promise<string> {
  for (const cut of CUTS) {
    const fields = Object.fromEntries(Object.entries(after.fields ?? {}).map(([name, value]) => [name, value.slice(0, cut)]))
    const errors = after.errors?.slice(0, 20)
    const said = after.said?.slice(0, cut)
    const sealed = await sealData(
      { path, said, errors, fields },
      { password: passwordsFor('desk answer', secrets), ttl: SECONDS },
    )
    if (sealed.length <= MOST) return cookieHeader(COOKIE, sealed, SECONDS, { secure })
  }
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
