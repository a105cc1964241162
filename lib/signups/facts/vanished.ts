/** Whose file is gone while people are signed up: their facts stay, and publishing warns. */

import type { Trx } from '../../database/open'
import type { Moment } from '../../domain/units'

/** What people are signed up for or with, and whose file is gone: publishing warns of it. */
export interface Vanished {
  seminars: { slug: string; title: string; signUps: number }[]
  /** As printed. */
  codes: { code: string; signUps: number }[]
}

export const vanished = async (trx: Trx, now: Moment): Promise<Vanished> => ({
  seminars: await vanishedSeminars(trx, now),
  codes: await vanishedCodes(trx, now),
})

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
