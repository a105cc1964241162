/** By what the answer to a question can differ, for who keeps answers: the edition, its index, and what can be read at this moment. */
import { versionOf } from '../editions/freshness'
import type { Edition } from '../editions/types'
import { settings } from '../settings'
import { indexFor } from './open'

/**
 * As long as this stays the same, so does the page of a question in either language: it asks for no cookie, header or moment beside
 * these. Of the lists of articles, which change when one is published or expires.
 */
export function searchVersion(edition: Edition, now: number, dataDir: string = settings().dataDir): string {
  const lists = ['/nl/artikelen', '/en/artikelen'].map((path) => versionOf(path, edition, now) ?? '')
  return [edition.id, indexFor(edition, dataDir)?.id ?? '', ...lists].join(' ')
}
