/** What a code gives, before anyone signs up: what the form, the API and a shared link show. Nothing is taken. */

import type { Database } from '../../database/open'
import { normaliseCode, priceWith } from '../../domain/codes/promo-code'
import type { PromoCodeFacts } from '../../domain/facts'
import { codeRefusal } from '../../domain/sign-up/decision'
import { type Refused, refused } from '../../domain/sign-up/refusal'
import type { Cents, Moment } from '../../domain/units'
import { countUses } from '../counts'
import { promoCodeOf, storedSeminar } from '../facts/stored-facts'
import { withNext } from './what-next'

export interface Redeemable {
  ok: true
  /** As printed. */
  code: string
  price: Cents
  message?: string
}

/** What a typed code makes of a seminar's price now, or why it gives nothing. Whether there are seats is not asked. */
export async function checkCode(db: Database, slug: string, typed: string, now: Moment): Promise<Redeemable | Refused> {
  const seminar = await storedSeminar(db, slug)
  if (!seminar) return refused('seminar_unknown')
  const { facts, uses } = await findCode(db, typed)
  const refusal = codeRefusal({ facts, uses }, seminar.facts.slug, now)
  if (!facts || refusal) return withNext(db, refusal ?? refused('code_unknown'), { typed, seminar: seminar.facts.slug, now })
  const { code, discount, message } = facts
  return { ok: true, code, price: priceWith(seminar.facts.price, discount), ...(message && { message }) }
}

/** A code however it was typed, with how often it is in use. */
export async function findCode(db: Database, typed: string): Promise<{ facts: PromoCodeFacts | undefined; uses: number }> {
  const facts = await promoCodeOf(db, normaliseCode(typed))
  return { facts, uses: facts ? await countUses(db, facts.normalised) : 0 }
}

/** Whether it is no guess: there is such a code, and if it is one of a batch it gives something. */
export async function isKnownCode(db: Database, typed: string, now: Moment): Promise<boolean> {
  const { facts, uses } = await findCode(db, typed)
  if (!facts) return false
  return facts.batch === undefined || codeRefusal({ facts: { ...facts, seminars: 'all' }, uses }, '', now) === undefined
}
