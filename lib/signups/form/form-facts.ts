/** What the page of a form rests on. Asked by that page, and by the server, which keeps the pages of which the answer has not changed. */

import type { Database } from '../../database/open'
import type { Refused } from '../../domain/sign-up/refusal'
import type { Moment } from '../../domain/units'
import { checkCode, type Redeemable } from '../links/redeem'
import { type SharedLink, sharedLink } from '../links/shared-link'
import { takesSignUps } from './on-now'
import { type SeminarState, seminarState } from './state'

export interface FormFacts {
  state: SeminarState
  /** What the code gives, when there is one and somebody can sign up. */
  check?: Redeemable | Refused
  /** Where the code's own link leads. */
  link?: SharedLink
}

/** Undefined: there is no such seminar. `code`: as it stands in the address, trimmed. */
export async function formFacts(
  db: Database,
  slug: string,
  code: string | undefined,
  now: Moment,
): Promise<FormFacts | undefined> {
  const state = await seminarState(db, slug, now)
  if (!state || !code) return state && { state }
  const check = takesSignUps(state) ? await checkCode(db, state.facts.slug, code, now) : undefined
  return { state, check, link: await sharedLink(db, code, now) }
}
