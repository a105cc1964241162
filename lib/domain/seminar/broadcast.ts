/**
 * The address of an online seminar is for who has a seat: it stands in the confirmation, on one's own page and in one's own
 * calendar file, while confirmed, and nowhere else. Whoever shows it asks here; all else says "Online". Pure.
 */
import type { SeminarFacts } from '../facts'
import type { SignUpStatus } from './status'

/** What somebody may know of it: the address; that it follows; undefined when there is nothing to tell. */
export type Broadcast = { address: string } | 'follows' | undefined

/** For who is signed up as `status`; undefined: for anyone. */
export function broadcastFor({ online }: Pick<SeminarFacts, 'online'>, status: SignUpStatus | undefined): Broadcast {
  if (status !== 'confirmed' || !online) return undefined
  return /^https?:\/\//i.test(online) ? { address: online } : 'follows'
}
