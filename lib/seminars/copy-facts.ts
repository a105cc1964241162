/**
 * Copies the facts that sign-ups rest on from an edition into the database, in one transaction. Sign-ups carry on by these, also
 * when a seminar is renamed or its file disappears.
 */
import type { Moment } from '../content/schemas/fields'
import type { Database, Trx } from '../database/open'
import { inTransaction } from '../database/transaction'
import type { Edition } from '../editions/types'
import { codeFactsOf, renamesOf, seminarFactsOf } from './edition-facts'
import { rename } from './rename'

type Facts = Pick<Edition, 'seminars' | 'authors' | 'promoCodes' | 'redirects'>

/** What people are signed up for or with, and whose file is gone: publishing warns of it. */
export interface Vanished {
  seminars: { slug: string; title: string; signUps: number }[]
  /** As printed. */
  codes: { code: string; signUps: number }[]
}

export const copyFacts = (db: Database, edition: Facts, now: Moment): Promise<Vanished> =>
  inTransaction(db, async (trx) => {
    // A write first, which takes every seminar's lock: nobody signs up for what is about to be renamed or removed.
    await trx
      .updateTable('seminars')
      .set((eb) => ({ lock: eb('lock', '+', 1) }))
      .execute()
    const slugs = await copySeminars(trx, edition)
    for (const [old, slug] of renamesOf(edition)) if (!slugs.includes(old)) await rename(trx, old, slug)
    await removeSeminars(trx, slugs, now)
    await copyCodes(trx, edition, now)
    return { seminars: await vanishedSeminars(trx, now), codes: await vanishedCodes(trx, now) }
  })

async function copySeminars(trx: Trx, edition: Facts): Promise<string[]> {
  const known = await trx.selectFrom('seminars').select(['slug', 'facts', 'removed_at']).execute()
  const all = seminarFactsOf(edition)
  const stays = new Set(all.map(({ slug }) => slug))
  const leaves = known.filter(({ slug, removed_at }) => removed_at === null && !stays.has(slug)).map(({ slug }) => slug)
  for (const seminar of all) {
    const { slug } = seminar
    const facts = JSON.stringify(seminar)
    const before = known.find((row) => row.slug === slug)
    if (before?.facts === facts && before.removed_at === null) continue
    await trx
      .insertInto('seminars')
      .values({ slug, facts, removed_at: null })
      .onConflict((conflict) =>
        conflict.column('slug').doUpdateSet((eb) => ({ facts, removed_at: null, revision: eb('seminars.revision', '+', 1) })),
      )
      .execute()
    await comeBack(trx, slug, (other) => leaves.includes(other))
  }
  return all.map(({ slug }) => slug)
}

/** It stands here itself now: the slug no longer leads elsewhere. Who was carried along to a name that leaves again (a rollback) comes back. */
async function comeBack(trx: Trx, slug: string, leaves: (slug: string) => boolean): Promise<void> {
  const aliases = trx.selectFrom('seminar_aliases').select('slug').where('old_slug', '=', slug)
  const away = await aliases.executeTakeFirst()
  if (away && leaves(away.slug)) await rename(trx, away.slug, slug)
  await trx.deleteFrom('seminar_aliases').where('old_slug', '=', slug).execute()
}

/** Those that nobody ever signed up for leave; the others stay for their sign-ups, marked. */
async function removeSeminars(trx: Trx, slugs: string[], now: Moment): Promise<void> {
  const rows = await trx.selectFrom('seminars').select(['slug', 'removed_at']).execute()
  for (const { slug, removed_at } of rows.filter((row) => !slugs.includes(row.slug))) {
    const used = await trx.selectFrom('signups').select('id').where('seminar', '=', slug).limit(1).executeTakeFirst()
    if (used && removed_at !== null) continue
    if (used) {
      await trx.updateTable('seminars').set({ removed_at: now }).where('slug', '=', slug).execute()
      continue
    }
    await trx.deleteFrom('idempotency_keys').where('seminar', '=', slug).execute()
    await trx.deleteFrom('seminars').where('slug', '=', slug).execute()
  }
}

async function copyCodes(trx: Trx, edition: Facts, now: Moment): Promise<void> {
  const known = await trx.selectFrom('promo_codes').select(['normalised', 'facts', 'removed_at']).execute()
  const all = codeFactsOf(edition)
  for (const code of all) {
    const { normalised } = code
    const facts = JSON.stringify(code)
    const before = known.find((row) => row.normalised === normalised)
    if (before?.facts === facts && before.removed_at === null) continue
    await trx
      .insertInto('promo_codes')
      .values({ normalised, facts, removed_at: null })
      .onConflict((conflict) => conflict.column('normalised').doUpdateSet({ facts, removed_at: null }))
      .execute()
  }
  const gone = known.filter((row) => row.removed_at === null && !all.some(({ normalised }) => normalised === row.normalised))
  for (const { normalised } of gone)
    await trx.updateTable('promo_codes').set({ removed_at: now }).where('normalised', '=', normalised).execute()
}

async function vanishedSeminars(trx: Trx, now: Moment): Promise<Vanished['seminars']> {
  const rows = await trx
    .selectFrom('signups')
    .innerJoin('seminars', 'seminars.slug', 'signups.seminar')
    .select((eb) => ['seminars.slug', 'seminars.facts', eb.fn.countAll<number>().as('signUps')])
    .where('seminars.removed_at', 'is not', null)
    .where('signups.status', '!=', 'cancelled')
    .groupBy(['seminars.slug', 'seminars.facts'])
    .orderBy('seminars.slug')
    .execute()
  const read = rows.map(({ facts, ...row }) => ({ ...row, ...JSON.parse(facts) }))
  return read.filter(({ end }) => end > now).map(({ slug, title, signUps }) => ({ slug, title: title.nl, signUps }))
}

async function vanishedCodes(trx: Trx, now: Moment): Promise<Vanished['codes']> {
  const rows = await trx
    .selectFrom('signups')
    .innerJoin('promo_codes', 'promo_codes.normalised', 'signups.code')
    .innerJoin('seminars', 'seminars.slug', 'signups.seminar')
    .select((eb) => ['promo_codes.facts', 'seminars.facts as seminar', eb.fn.countAll<number>().as('signUps')])
    .where('promo_codes.removed_at', 'is not', null)
    .where('signups.status', '!=', 'cancelled')
    .groupBy(['promo_codes.facts', 'seminars.facts'])
    .execute()
  const perCode = new Map<string, number>()
  for (const { facts, seminar, signUps } of rows) {
    const { code } = JSON.parse(facts)
    if (JSON.parse(seminar).end > now) perCode.set(code, (perCode.get(code) ?? 0) + signUps)
  }
  return [...perCode].map(([code, signUps]) => ({ code, signUps })).sort((a, b) => (a.code < b.code ? -1 : 1))
}
