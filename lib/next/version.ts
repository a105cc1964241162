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

/** Of a page that does not exist. It is never kept. */
export const NONE = 'none'

/** The stamp of a page whose version in the edition is `version`. */
export const stampOf = (version: string): string => (version === NONE ? NONE : `${version}~${siteTag()}`)

/** The stamp that a page must carry at `now`; undefined when the edition has no such page. */
export function wantedStamp(insidePath: string, edition: Edition, now: number): string | undefined {
  const version = versionOf(insidePath, edition, now)
  return version === undefined ? undefined : stampOf(version)
}
