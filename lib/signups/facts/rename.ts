import type { Trx } from '../../database/open'
import { countDeskChange } from './desk-says'

/** Carries what hangs on the slug `old` along to `slug` (`redirectFrom`). */
export async function rename(trx: Trx, old: string, slug: string): Promise<void> {
  const there = await trx.selectFrom('seminars').select('slug').where('slug', '=', slug).executeTakeFirst()
  if (!there) return
  await leadOn(trx, old, slug)
  await moveSignUps(trx, old, slug)
  await trx.updateTable('messages').set({ seminar: slug }).where('seminar', '=', old).execute()
  await carryFacts(trx, old, slug)
  await moveAnswers(trx, old, slug)
}

/** The old name leads to the new one, and so do those that led to it. */
async function leadOn(trx: Trx, old: string, slug: string): Promise<void> {
  await trx
    .insertInto('seminar_aliases')
    .values({ old_slug: old, slug })
    .onConflict((conflict) => conflict.column('old_slug').doUpdateSet({ slug }))
    .execute()
  await trx.updateTable('seminar_aliases').set({ slug }).where('slug', '=', old).execute()
}

/** Somebody who is signed up at both keeps both: their older one stays where it was, with its token and its row. */
async function moveSignUps(trx: Trx, old: string, slug: string): Promise<void> {
  const those = trx
    .selectFrom('signups as there')
    .select('there.email')
    .where('there.seminar', '=', slug)
    .where('there.status', '!=', 'cancelled')
  await trx
    .updateTable('signups')
    .set({ seminar: slug })
    .where('seminar', '=', old)
    .where((eb) => eb.or([eb('status', '=', 'cancelled'), eb('email', 'not in', those)]))
    .execute()
}

/** What the desk says of it goes along; and a calendar takes a file with a lower SEQUENCE than it has for an old one. */
async function carryFacts(trx: Trx, old: string, slug: string): Promise<void> {
  const before = await trx.selectFrom('seminars').select(['revision', 'changes']).where('slug', '=', old).executeTakeFirst()
  if (!before) return
  if (before.changes) {
    await trx.updateTable('seminars').set({ changes: before.changes }).where('slug', '=', slug).execute()
    await countDeskChange(trx)
  }
  await trx
    .updateTable('seminars')
    .set({ revision: before.revision + 1 })
    .where('slug', '=', slug)
    .where('revision', '<=', before.revision)
    .execute()
}

/** First answers name the seminar as it was called then; they hold for a day, and a repeat now asks at the new address. */
async function moveAnswers(trx: Trx, old: string, slug: string): Promise<void> {
  const keys = trx.selectFrom('idempotency_keys').select('key_hash').where('seminar', '=', slug)
  await trx
    .updateTable('idempotency_keys')
    .set({ seminar: slug })
    .where('seminar', '=', old)
    .where('key_hash', 'not in', keys)
    .execute()
}
