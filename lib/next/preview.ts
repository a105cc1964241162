/**
 * A preview inside Next: decision 035. Two requests for one path share one render there, so a preview's path differs from the site's, and from that of
 * every other: its root segment says more than the language ("nl~3f…-20261127…"). Which edition a render asks follows the request (lib/editions/snapshot.ts).
 */
import { clock } from '../clock'
import type { Moment } from '../domain/units'
import { type Preview, previewNow } from '../editions/snapshot'
import { settings } from '../settings'

/** The preview that is being looked at; undefined on the site itself. */
export const previewed = (): Preview | undefined => previewNow()

/** Where readers see less than is shown: the moment at which they would look. Undefined on the site itself. */
export const readersAt = (): Moment | undefined => previewNow()?.madeAt ?? (settings().working ? clock.now() : undefined)

/** "/nl/artikelen/x" → "/nl~3f…-20261127…/artikelen/x". */
export function insidePreview(insidePath: string, { id, edition }: Pick<Preview, 'id' | 'edition'>): string {
  const [, locale, ...rest] = insidePath.split('/')
  return ['', `${locale}~${id.slice(0, 16)}-${edition}`, ...rest].join('/')
}
