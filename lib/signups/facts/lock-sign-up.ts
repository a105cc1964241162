/** A sign-up under the lock of its seminar: from here to the end of the transaction nobody else changes it. */
import type { Database, Trx } from '../../database/open'
import type { SignUpRow } from '../../database/tables/signups'
import { lockSeminar, type StoredSeminar } from './stored-facts'

export interface Locked {
  seminar: StoredSeminar
  signUp: SignUpRow
}

/** Of the seminar that it is of now: it may be renamed while we wait. Undefined: it is gone. */
export async function lockSignUp(trx: Trx, id: string): Promise<Locked | undefined> {
  let slug = (await signUpOf(trx, id))?.seminar
  while (slug !== undefined) {
    const seminar = await lockSeminar(trx, slug)
    const signUp = await signUpOf(trx, id)
    if (!seminar || !signUp) return undefined
    if (signUp.seminar === slug) return { seminar, signUp }
    slug = signUp.seminar
  }
  return undefined
}

export const signUpOf = (db: Database, id: string): Promise<SignUpRow | undefined> =>
  db.selectFrom('signups').selectAll().where('id', '=', id).executeTakeFirst()
