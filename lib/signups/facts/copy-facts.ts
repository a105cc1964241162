/**
 * Copies the facts that sign-ups rest on from an edition into the database, in one transaction. Sign-ups carry on by these, also
 * when a seminar is renamed or its file disappears.
 */

import type { Database, Trx } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import type { Facts } from '../../domain/facts'
import type { Moment } from '../../domain/units'
import { planErasing } from '../answers/erase'
import { planLines } from '../line/offer-seats'
import { planReminders } from '../telling/remind'
import { planTelling } from '../telling/tell-changes'
import { digestOf, digestOfEdition, type FactsSource, factsOfEdition } from './edition-facts'
import { type Overfull, overfull } from './overfull'
import { countPublication, factsInDatabase, isEmpty, lockPublication, type Publication } from './publication'
import { rename } from './rename'
import { storedSeminars } from './stored-facts'
import { type Vanished, vanished } from './vanished'

export interface Published {
  publication: Publication
  vanished: Vanished
  overfull: Overfull[]
  /** What was there: for who has to go back. */
  before: Facts
}

/** Publishing and going back: whatever is there, these facts take its place. */
export const publishFacts = (db: Database, facts: Facts, now: Moment): Promise<Published> =>
  inTransaction(db, async (trx) => replace(trx, facts, await lockPublication(trx), now))

/** As `publishFacts`, of an edition. */
export const copyFacts = async (db: Database, edition: FactsSource, now: Moment): Promise<Vanished> =>
  (await publishFacts(db, factsOfEdition(edition), now)).vanished

/** `behind`: the database holds other facts, and nothing was written. */
export type Started = { facts: 'current' | 'behind'; publication: Publication } | ({ facts: 'written' } & Published)

/**
 * A start: writes only into an empty database. `mayReplace` says of what is there whether this machine's own facts take its place
 * (`npm start` after an edit); a server process may never.
 */
export const startFacts = (
  db: Database,
  edition: FactsSource,
  now: Moment,
  mayReplace: (there: Publication) => boolean = () => false,
): Promise<Started> =>
  inTransaction(db, async (trx): Promise<Started> => {
    const there = await lockPublication(trx)
    if (there.digest === digestOfEdition(edition)) return { facts: 'current', publication: there }
    if (!mayReplace(there) && !(await isEmpty(trx, there))) return { facts: 'behind', publication: there }
    return { facts: 'written', ...(await replace(trx, factsOfEdition(edition), there, now)) }
  })

async function replace(trx: Trx, facts: Facts, there: Publication, now: Moment): Promise<Published> {
  const before = await factsInDatabase(trx)
  const publication = await write(trx, facts, there, now)
  // A larger hall: the line goes first.
  await planLines(trx, now)
  await planTelling(trx, before, facts, now)
  await planReminders(trx, facts.seminars, now)
  await planErasing(trx, facts.seminars)
  return {
    before,
    publication,
    vanished: await vanished(trx, now),
    overfull: await overfull(trx, await storedSeminars(trx, 'all'), now),
  }
}

async function write(trx: Trx, facts: Facts, before: Publication, now: Moment): Promise<Publication> {
  // Takes every seminar's lock: nobody signs up for what is about to be renamed or removed.
  await trx
    .updateTable('seminars')
    .set((eb) => ({ lock: eb('lock', '+', 1) }))
    .execute()
  const slugs = await copySeminars(trx, facts.seminars)
  for (const [old, slug] of facts.renames) if (!slugs.includes(old)) await rename(trx, old, slug)
  await removeSeminars(trx, slugs, now)
  await copyCodes(trx, facts.codes, now)
  const digest = digestOf(facts)
  return before.number > 0 && before.digest === digest ? before : countPublication(trx, before, digest)
}

async function copySeminars(trx: Trx, all: Facts['seminars']): Promise<string[]> {
  const known = await trx.selectFrom('seminars').select(['slug', 'facts', 'removed_at']).execute()
  const stays = new Set(all.map(({ slug }) => slug))
  const leaves = known.filter(({ slug, removed_at }) => removed_at === null && !stays.has(slug)).map(({ slug }) => slug)
  for (const seminar of all) {
    const { slug, start: start_at } = seminar
    const facts = JSON.stringify(seminar)
    const before = known.find((row) => row.slug === slug)
    if (before?.facts === facts && before.removed_at === null) continue
    await trx
      .insertInto('seminars')
      .values({ slug, facts, start_at, removed_at: null })
      .onConflict((conflict) =>
        conflict
          .column('slug')
          .doUpdateSet((eb) => ({ facts, start_at, removed_at: null, revision: eb('seminars.revision', '+', 1) })),
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

async function copyCodes(trx: Trx, all: Facts['codes'], now: Moment): Promise<void> {
  const known = await trx.selectFrom('promo_codes').select(['normalised', 'facts', 'origin', 'removed_at']).execute()
  for (const code of all) {
    const { normalised } = code
    const facts = JSON.stringify(code)
    const before = known.find((row) => row.normalised === normalised)
    if (before?.facts === facts && before.removed_at === null && before.origin === 'file') continue
    await trx
      .insertInto('promo_codes')
      .values({ normalised, facts, removed_at: null })
      // One that was made at the desk and has a file now is the file's.
      .onConflict((conflict) => conflict.column('normalised').doUpdateSet({ facts, origin: 'file', removed_at: null }))
      .execute()
  }
  const gone = known.filter(
    (row) => row.origin === 'file' && row.removed_at === null && !all.some(({ normalised }) => normalised === row.normalised),
  )
  for (const { normalised } of gone)
    await trx.updateTable('promo_codes').set({ removed_at: now }).where('normalised', '=', normalised).execute()
}
