/** By what the answer to a question can differ, for who keeps answers: the edition, its index, and what can be read at this moment. */
import { epochOf } from '../editions/epoch'
import type { Edition } from '../editions/types'
import { settings } from '../settings'
import { indexFor } from './open'

/**
 * As long as this stays the same, so does the page of a question in either language: it asks for no cookie, header or moment beside
 * these.
 */
export function searchVersion(edition: Edition, now: number, dataDir: string = settings().dataDir): string {
  return `${epochOf(edition, now).id} ${indexFor(edition, dataDir)?.id ?? ''}`
}
