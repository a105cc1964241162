/** Who a message goes to, as the sign-ups are now. An address has one sign-up at a seminar that is not cancelled: the database sees to it. */
import { sql } from 'kysely'
import type { Database } from '../../database/open'
import type { SignUpRow } from '../../database/tables/signups'
import { type Audience, audiences, NO_CODE, type Who } from '../../domain/people/message'
import { codesAsSaid, resolvedCode } from '../facts/stored-facts'
import type { Message } from './drafts'

/** What somebody may have come with, as one chooses it. */
export interface Group {
  /** In `Audience`. */
  value: string
  kind: 'code' | 'batch' | 'partner'
  name: string
}

/** By the key of a code: with whom it is, as the content says; the desk's own codes say it themselves. */
export type PartnerOf = (code: string) => string | undefined

interface Used {
  key: string
  code: string
  batch: string | null
  batchName: string | null
  partner: string | undefined
}

/** The codes that somebody who did not cancel came with. */
async function usedCodes(db: Database, seminar: string, partnerOf: PartnerOf): Promise<Used[]> {
  const rows = await codesAsSaid(db)
    .select(['promo_codes.normalised', 'promo_codes.batch', 'batch.name'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('signups')
          .select('signups.id')
          .whereRef('signups.code', '=', 'promo_codes.normalised')
          .where('signups.seminar', '=', seminar)
          .where('signups.status', '!=', 'cancelled'),
      ),
    )
    .orderBy('promo_codes.normalised')
    .execute()
  return rows.map(({ normalised: key, batch, name, ...row }) => {
    const { code, partner } = resolvedCode(row)
    return { key, code, batch, batchName: name, partner: partner ?? partnerOf(key) }
  })
}

const groupsOfCode = ({ key, code, batch, batchName, partner }: Used): Group[] => [
  ...(batch === null ? [{ value: `code:${key}`, kind: 'code' as const, name: code }] : []),
  ...(batch === null ? [] : [{ value: `batch:${batch}`, kind: 'batch' as const, name: batchName ?? '' }]),
  ...(partner ? [{ value: `partner:${partner}`, kind: 'partner' as const, name: partner }] : []),
]

/** The groups that there are. */
export async function groupsOf(db: Database, seminar: string, partnerOf: PartnerOf): Promise<Group[]> {
  const all = (await usedCodes(db, seminar, partnerOf)).flatMap(groupsOfCode)
  return [...new Map(all.map((group) => [group.value, group])).values()].sort((a, b) => (a.value < b.value ? -1 : 1))
}

/** The keys of a group's codes; `NO_CODE` for without any; undefined: it does not matter. */
async function codesOf(db: Database, seminar: string, { group }: Audience, partnerOf: PartnerOf) {
  if (group === undefined || group === NO_CODE) return group
  const used = await usedCodes(db, seminar, partnerOf)
  return used.filter((code) => groupsOfCode(code).some(({ value }) => value === group)).map(({ key }) => key)
}

export type Recipient = Pick<SignUpRow, 'id' | 'name' | 'email' | 'locale'>

/** In the order of arrival. */
export async function recipientsOf(
  db: Database,
  { seminar, audience, kind }: Pick<Message, 'seminar' | 'audience' | 'kind'>,
  partnerOf: PartnerOf,
): Promise<Recipient[]> {
  const codes = await codesOf(db, seminar, audience, partnerOf)
  const { statuses, attended }: (typeof audiences)[Who] & { attended?: boolean } = audiences[audience.who]
  return await db
    .selectFrom('signups')
    .select(['id', 'name', 'email', 'locale'])
    .where('seminar', '=', seminar)
    .where('status', 'in', [...statuses])
    .$if(attended !== undefined, (query) => query.where('attended_at', attended ? 'is not' : 'is', null))
    .where('erased_at', 'is', null)
    .$if(kind === 'news', (query) => query.where('news_key', 'is not', null).where('status', '!=', 'unconfirmed'))
    .$if(codes === NO_CODE, (query) => query.where('code', 'is', null))
    .$if(Array.isArray(codes), (query) =>
      query.where(codes?.length ? sql<boolean>`code in (${sql.join([...codes])})` : sql<boolean>`1 = 0`),
    )
    .orderBy('seq')
    .execute()
}
