/**
 * Codes at the desk: made there without a file, and changed, paused and taken up again whether they have one or not. What is changed lies in
 * a row of its own over the code's, which publishing never touches. Each change is an event, with what was and became.
 */
import type { Database, Trx } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import type { CodeChanges } from '../../domain/codes/overlay'
import type { PromoCodeFacts } from '../../domain/facts'
import type { Moment } from '../../domain/units'
import { countDeskChange } from '../facts/desk-says'
import { lockCode } from '../facts/stored-facts'
import { record } from '../log/events'

/** False: there is one that reads the same, made here or in a file, and nothing was changed. */
export const makeCode = (db: Database, facts: PromoCodeFacts, actor: string, now: Moment): Promise<boolean> =>
  inTransaction(db, async (trx) => {
    const { normalised } = facts
    const made = await trx
      .insertInto('promo_codes')
      .values({ normalised, facts: JSON.stringify(facts), origin: 'desk', removed_at: null })
      .onConflict((conflict) => conflict.column('normalised').doNothing())
      .returning('normalised')
      .executeTakeFirst()
    if (!made) return false
    await record(trx, { kind: 'code_changed', actor, code: normalised, data: { was: null, became: facts } }, now)
    return true
  })

/** What holds from now on; undefined: there is no such code. What was changed before and is not named stays as it was changed. */
export const changeCode = (db: Database, key: string, changes: CodeChanges, actor: string, now: Moment) =>
  overlay(db, key, actor, now, (said) => ({ ...said, changes: { ...said.changes, ...changes } }))

/** Over since now, until it is taken up again: at once, and at every door. */
export const pauseCode = (db: Database, key: string, actor: string, now: Moment) =>
  overlay(db, key, actor, now, (said) => ({ ...said, paused_at: said.paused_at ?? now }))

export const resumeCode = (db: Database, key: string, actor: string, now: Moment) =>
  overlay(db, key, actor, now, (said) => ({ ...said, paused_at: null }))

interface Said {
  changes: CodeChanges
  paused_at: Moment | null
}

const overlay = (
  db: Database,
  key: string,
  actor: string,
  now: Moment,
  change: (said: Said) => Said,
): Promise<PromoCodeFacts | undefined> =>
  inTransaction(db, async (trx) => {
    const was = await lockCode(trx, key)
    if (!was) return undefined
    await write(trx, key, change(await saidOf(trx, key)), now)
    const became = await lockCode(trx, key)
    await record(trx, { kind: 'code_changed', actor, code: key, data: { was, became } }, now)
    return became
  })

async function saidOf(trx: Trx, key: string): Promise<Said> {
  const row = await trx.selectFrom('code_overlays').selectAll().where('normalised', '=', key).executeTakeFirst()
  return { changes: JSON.parse(row?.changes ?? '{}'), paused_at: row?.paused_at ?? null }
}

async function write(trx: Trx, normalised: string, { changes, paused_at }: Said, now: Moment): Promise<void> {
  const values = { changes: JSON.stringify(changes), paused_at, changed_at: now }
  await trx
    .insertInto('code_overlays')
    .values({ normalised, ...values })
    .onConflict((conflict) => conflict.column('normalised').doUpdateSet(values))
    .execute()
  await countDeskChange(trx)
}

/** Its end is now: what it was paused for is done. */
export const endCode = (db: Database, key: string, actor: string, now: Moment) =>
  overlay(db, key, actor, now, ({ changes }) => ({ changes: { ...changes, validUntil: now }, paused_at: null }))
