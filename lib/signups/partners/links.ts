/** Links of partners: made and withdrawn at the desk, opened by who has one. Of each partner one that works at a time. */
import { randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Database, Trx } from '../../database/open'
import type { PartnerLinksTable } from '../../database/tables/desk'
import { inTransaction } from '../../database/transaction'
import type { Moment } from '../../domain/units'
import { slugOf } from '../../language/slug'
import { keyedId, keyedToken } from '../../secret/keyed-token'
import { record } from '../log/events'

export type PartnerLink = Selectable<PartnerLinksTable>

/** `Boekhandel Kader` and `boekhandel kader` are one. */
export const isSamePartner = (a: string, b: string): boolean => slugOf(a) !== '' && slugOf(a) === slugOf(b)

/** Those that work. */
export const partnerLinks = (db: Database): Promise<PartnerLink[]> =>
  db.selectFrom('partner_links').selectAll().where('withdrawn_at', 'is', null).orderBy('made_at').limit(1000).execute()

/** The one that there is, or a new one. */
export const makePartnerLink = (db: Database, partner: string, actor: string, now: Moment): Promise<string> =>
  inTransaction(db, async (trx) => {
    await takeTurn(trx)
    const known = (await partnerLinks(trx)).find((link) => isSamePartner(link.partner, partner))
    if (known) return known.id
    const id = randomBytes(16).toString('base64url')
    await trx.insertInto('partner_links').values({ id, partner, made_at: now }).execute()
    await record(trx, { kind: 'partner_link_made', actor, data: { what: partner } }, now)
    return id
  })

/** A write, so that two presses wait for each other. */
const takeTurn = (trx: Trx) =>
  trx
    .updateTable('publication')
    .set((eb) => ({ lock: eb('lock', '+', 1) }))
    .execute()

/** From now on it opens nothing. False: there is none such that works. */
export const withdrawPartnerLink = (db: Database, id: string, actor: string, now: Moment): Promise<boolean> =>
  inTransaction(db, async (trx) => {
    const query = trx.updateTable('partner_links').set({ withdrawn_at: now }).where('id', '=', id)
    const row = await query.where('withdrawn_at', 'is', null).returning('partner').executeTakeFirst()
    if (row) await record(trx, { kind: 'partner_link_withdrawn', actor, data: { what: row.partner } }, now)
    return row !== undefined
  })

/** What opens a partner's page. */
export const partnerToken = (id: string, secrets: readonly string[]): string => keyedToken('partner link', id, secrets)

/** What a token opens: the partner; 'withdrawn'; undefined: it is none of ours. Changes nothing. */
export async function partnerBehind(
  db: Database,
  token: string,
  secrets: readonly string[],
): Promise<{ partner: string } | 'withdrawn' | undefined> {
  const id = keyedId('partner link', token, secrets)
  const row = id && (await db.selectFrom('partner_links').selectAll().where('id', '=', id).executeTakeFirst())
  if (!row) return undefined
  return row.withdrawn_at === null ? { partner: row.partner } : 'withdrawn'
}
