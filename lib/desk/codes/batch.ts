/** Many codes at once, each for one person and one sign-up: what they are called, and how they are made and paused. */
import { randomInt, randomUUID } from 'node:crypto'
import type { Database, Trx } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import type { CodeChanges } from '../../domain/codes/overlay'
import { normaliseCode } from '../../domain/codes/promo-code'
import type { PromoCodeFacts } from '../../domain/facts'
import type { Moment } from '../../domain/units'
import { record } from '../../signups/log/events'
import type { Terms } from './terms'

/** No two that look or sound alike on paper: no 0 and O, no 1, I and L, no 2 and Z, no 5 and S, no 8 and B, no U and V. */
export const ALPHABET = '34679ACDEFGHJKMNPQRTWXY'
const LETTERS = 8
export const MOST = 500
/** Rows in one statement: PostgreSQL takes 65,535 values. */
const AT_ONCE = 100

/** `K7RM-3QXD`: 36 bits that nobody can guess under the limit of guesses. */
export function singleUseCode(): string {
  const letters = Array.from({ length: LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

export interface NewBatch {
  name: string
  count: number
  terms: Terms
}

/** Returns its id. Each code holds for one sign-up. */
export const makeBatch = (db: Database, { name, count, terms }: NewBatch, actor: string, now: Moment): Promise<string> =>
  inTransaction(db, async (trx) => {
    const id = randomUUID()
    await trx.insertInto('code_batches').values({ id, name, made_at: now }).execute()
    for (let left = count; left > 0; ) left -= await insertSome(trx, Math.min(left, AT_ONCE), id, terms)
    await record(trx, { kind: 'batch_changed', actor, data: { batch: id, was: null, became: { name, count, terms } } }, now)
    return id
  })

/** How many were new: one that there is already is made again by who asks. */
async function insertSome(trx: Trx, count: number, batch: string, terms: Terms): Promise<number> {
  const codes = [...new Set(Array.from({ length: count }, singleUseCode))]
  const rows = codes.map((code) => {
    const normalised = normaliseCode(code)
    const facts: PromoCodeFacts = { ...terms, code, normalised, maxSeats: 1, perPerson: 1, batch }
    return { normalised, facts: JSON.stringify(facts), origin: 'desk' as const, removed_at: null, batch }
  })
  const made = await trx
    .insertInto('promo_codes')
    .values(rows)
    .onConflict((conflict) => conflict.column('normalised').doNothing())
    .returning('normalised')
    .execute()
  return made.length
}

interface Said {
  changes: CodeChanges
  pausedAt: Moment | null
}

/** Of all its codes at once; undefined: there is no such batch. */
const change = (db: Database, id: string, actor: string, now: Moment, say: (said: Said) => Said): Promise<Said | undefined> =>
  inTransaction(db, async (trx) => {
    // Who signs up with one of them holds its lock, and is waited for.
    await trx
      .updateTable('promo_codes')
      .set((eb) => ({ lock: eb('lock', '+', 1) }))
      .where('batch', '=', id)
      .execute()
    const row = await trx.selectFrom('code_batches').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) return undefined
    const was: Said = { changes: JSON.parse(row.changes), pausedAt: row.paused_at }
    const became = say(was)
    const values = { changes: JSON.stringify(became.changes), paused_at: became.pausedAt }
    await trx.updateTable('code_batches').set(values).where('id', '=', id).execute()
    await record(trx, { kind: 'batch_changed', actor, data: { batch: id, was, became } }, now)
    return became
  })

/** Of all of them, used or not: what was agreed with who signed up stays as it was. */
export const changeBatch = (db: Database, id: string, changes: CodeChanges, actor: string, now: Moment) =>
  change(db, id, actor, now, (said) => ({ ...said, changes: { ...said.changes, ...changes } }))
export const pauseBatch = (db: Database, id: string, actor: string, now: Moment) =>
  change(db, id, actor, now, (said) => ({ ...said, pausedAt: said.pausedAt ?? now }))
export const resumeBatch = (db: Database, id: string, actor: string, now: Moment) =>
  change(db, id, actor, now, (said) => ({ ...said, pausedAt: null }))
