/**
 * What a page is stamped with. The edition's version says what the page shows; absolute links in it start with SITE_URL, which the
 * edition does not know, so a tag for it is added. The build therefore reads no setting: a page prerendered under another address
 * is simply rendered again at its first visit.
 */
import { createHash } from 'node:crypto'
import { versionOf } from '../editions/freshness'
import type { Edition } from '../editions/types'
import { settings } from '../settings'

let tag: string | undefined
const siteTag = () => {
  tag ??= createHash('sha256').update(settings().siteUrl).digest('base64url').slice(0, 6)
  return tag
}

/** Cache-Control of reading pages: browsers ask each time (an ETag makes that cheap), a shared cache may hold them for a moment. */
export const READING = 'public, max-age=0, s-maxage=5'

/**
 * The stamp in a page's head; undefined for a page of the application's own, which carries none. A copy: a slice would keep the
 * whole page in memory.
 */
export function stampInHead(html: string): string | undefined {
  const stamp = /<meta name="podium-version" content="([^"]*)"/.exec(html)?.[1]
  return stamp === undefined ? undefined : Buffer.from(stamp).toString()
}

/** Of a page that does not exist. It is never kept. */
export const NONE = 'none'

/** The stamp of a page whose version in the edition is `version`. */
export const stampOf = (version: string): string => (version === NONE ? NONE : `${version}~${siteTag()}`)

/** The stamp that a page must carry at `now`; undefined when the edition has no such page. */
export function wantedStamp(insidePath: string, edition: Edition, now: number): string | undefined {
  const version = versionOf(insidePath, edition, now)
  return version === undefined ? undefined : stampOf(version)
}
