import { database } from '@/lib/database/open'
import { type DeskSeminar, evening } from '@/lib/desk/seminars'
import type { Moment } from '@/lib/domain/units'
import { type Message, messageById } from '@/lib/signups/messages/drafts'

export interface Found {
  message: Message
  seminar: DeskSeminar
}

/** A message of this evening; undefined: there is none. */
export async function find(params: Record<string, string>, now: Moment): Promise<Found | undefined> {
  const message = await messageById(database(), params.id ?? '')
  const seminar = message && (await evening(database(), decodeURIComponent(params.slug ?? ''), now))
  return seminar && message.seminar === seminar.facts.slug ? { message, seminar } : undefined
}
