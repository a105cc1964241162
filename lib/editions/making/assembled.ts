/** What makes an edition of entries: its name, its redirects, its fingerprint. Pure. */

import type { Content } from '../../content/types'
import type { Moment } from '../../domain/units'
import { digest, digestOf } from '../digest'
import type { Edition } from '../types'
import type { Entries } from './entries'
import { everExists } from './ever'
import { redirectsOf } from './redirects'

/** `moved`: the entries that have old addresses; others may be among them. */
export function assembled(
  entries: Entries,
  moved: Content['entries'],
  now: Moment,
  before: Pick<Edition, 'id'> | undefined,
): Edition {
  const edition: Edition = {
    ...entries,
    id: idOf(now, before?.id),
    madeAt: now,
    previous: before?.id ?? null,
    fingerprint: '',
    redirects: {},
  }
  if (moved.length > 0) edition.redirects = redirectsOf({ entries: moved }, everExists(edition))
  edition.fingerprint = fingerprintOf(edition)
  return edition
}

/** By the time, so that ids sort; always after the edition before, whatever the clock did. */
export function idOf(now: Moment, before: string | undefined): string {
  return new Date(Math.max(now, before ? momentOfId(before) + 1 : 0)).toISOString().replace(/[-:.]/g, '')
}

/** When an edition was made, by its id; NaN for what is no id. */
export const momentOfId = (id: string) => Date.parse(id.replace(/^(....)(..)(..)T(..)(..)(..)(...)Z$/, '$1-$2-$3T$4:$5:$6.$7Z'))

/** Of what is published; not of the times, which pass without a new edition. */
function fingerprintOf({ site, words, articles, authors, seminars, promoCodes, pages, redirects }: Edition): string {
  const entries = [...articles, ...authors, ...seminars, ...promoCodes, ...pages].map(digestOf)
  return digest([...entries, JSON.stringify(site), JSON.stringify(words), JSON.stringify(redirects)].join('\n'))
}
