/** What the codes of a partner brought: counts, and nobody's name. */
import type { Database } from '../../database/open'
import type { PromoCodeFacts, SeminarFacts } from '../../domain/facts'
import { codesAsSaid, resolvedCode, storedSeminars } from '../facts/stored-facts'
import { isSamePartner } from './links'

export interface PartnerCode {
  facts: PromoCodeFacts
  /** What it is for, the soonest first. */
  seminars: SeminarFacts[]
  /** Of what was set aside; undefined: nothing was. */
  seatsLeft?: number
  /** How often its link was opened. */
  opened: number
  /** Who is on a list by it, those who wait too. */
  signedUp: number
  /** Who was there. */
  came: number
}

/** Every code that is somebody's, those of a batch apart. `partner`: of that one alone. */
export async function partnerCodes(db: Database, partner?: string): Promise<PartnerCode[]> {
  const rows = await codesAsSaid(db).where('promo_codes.batch', 'is', null).where('removed_at', 'is', null).execute()
  const facts = rows.map(resolvedCode).filter((code) => isOf(code, partner))
  const keys = facts.map(({ normalised }) => normalised)
  const [opened, used] = [await openedOf(db, keys), await usedOf(db, keys)]
  const all = facts.length > 0 ? await storedSeminars(db, 'all') : []
  return facts.map((code) => {
    const { signedUp = 0, came = 0 } = used.get(code.normalised) ?? {}
    const seminars = all.filter(({ facts: { slug } }) => code.seminars === 'all' || code.seminars.includes(slug))
    return {
      facts: code,
      seminars: seminars.map((one) => one.facts).sort((a, b) => a.start - b.start),
      ...(code.maxSeats !== undefined && { seatsLeft: Math.max(0, code.maxSeats - signedUp) }),
      opened: opened.get(code.normalised) ?? 0,
      signedUp,
      came,
    }
  })
}

const isOf = ({ partner: its }: PromoCodeFacts, partner: string | undefined): boolean =>
  its !== undefined && (partner === undefined || isSamePartner(its, partner))

async function openedOf(db: Database, keys: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('visits')
    .select((eb) => ['code', eb.fn.sum<number | string>('visits').as('count')])
    .where('code', 'in', [...keys, ''])
    .groupBy('code')
    .execute()
  return new Map(rows.map(({ code, count }) => [code, Number(count)]))
}

async function usedOf(db: Database, keys: readonly string[]): Promise<Map<string, { signedUp: number; came: number }>> {
  const rows = await db
    .selectFrom('signups')
    .select((eb) => [
      'code',
      eb.fn.countAll<number | string>().as('count'),
      eb.fn.count<number | string>('attended_at').as('came'),
    ])
    .where('code', 'in', [...keys, ''])
    .where('status', '!=', 'cancelled')
    .groupBy('code')
    .execute()
  return new Map(rows.map(({ code, count, came }) => [code ?? '', { signedUp: Number(count), came: Number(came) }]))
}
