/**
 * What the desk says of codes and seminars, for who publishes: the database has it, and a version that is another one after each change. Every server looks
 * whether its edition has that version, and has one made that does (decision 040).
 */
import { randomUUID } from 'node:crypto'
import type { Database, Trx } from '../../database/open'
import type { CodeOverlay } from '../../domain/codes/overlay'
import type { DeskSays } from '../../editions/types'
import { changesOf } from './seminar-overlay'

const NAME = 'desk_codes'

/** In the transaction of the change. */
export async function countDeskChange(trx: Trx): Promise<void> {
  const value = randomUUID()
  await trx
    .insertInto('installation')
    .values({ name: NAME, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
  // It cannot be read before it is committed.
  setTimeout(() => shared[poke]?.('changed'), 20).unref()
}

/** Undefined: the desk has never said anything. */
export async function deskVersion(db: Database): Promise<string | undefined> {
  const row = await db.selectFrom('installation').select('value').where('name', '=', NAME).executeTakeFirst()
  return row?.value
}

/** Of codes that stand in pages: those of a batch do not. */
export async function deskSays(db: Database): Promise<DeskSays | undefined> {
  // The version first: what is changed meanwhile has another one, and is looked at again.
  const version = await deskVersion(db)
  if (version === undefined) return undefined
  const query = db.selectFrom('code_overlays').innerJoin('promo_codes', 'promo_codes.normalised', 'code_overlays.normalised')
  const rows = await query
    .select(['code_overlays.normalised', 'changes', 'paused_at'])
    .where('batch', 'is', null)
    .orderBy('code_overlays.normalised')
    .execute()
  const codes = rows.map(({ normalised, changes, paused_at }): [string, CodeOverlay] => [
    normalised,
    { changes: JSON.parse(changes), pausedAt: paused_at },
  ])
  return { version, codes: Object.fromEntries(codes), seminars: await seminarsSaid(db) }
}

/** How to join online is not among it: an edition is for everybody. */
async function seminarsSaid(db: Database): Promise<DeskSays['seminars']> {
  const query = db.selectFrom('seminars').select(['slug', 'changes']).where('changes', 'is not', null)
  const rows = await query.orderBy('slug').execute()
  return Object.fromEntries(
    rows.map((row) => {
      const { online: _, ...open } = changesOf(row)
      return [row.slug, open]
    }),
  )
}

/** `soon`: somebody may be about to change something. */
type Poke = 'changed' | 'soon'
const poke = Symbol.for('podium.desk.poke')
const shared = globalThis as { [poke]?: (what: Poke) => void }

/** Who is told; undefined: nobody. Next's bundle has a copy of this module: hence the global object. */
export const onDeskChange = (listener: ((what: Poke) => void) | undefined): void => {
  shared[poke] = listener
}

/** Somebody is at the desk: what they change should be live at once. */
export const expectDeskChange = (): void => shared[poke]?.('soon')
