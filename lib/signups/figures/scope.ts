/** Which part of all that happened is counted: a period, and an evening, a code, a partner, a campaign or an article. Worked out once, and asked of each table by `within`. */
import { type SqlBool, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { refOfArticle } from '../../addresses'
import type { Database } from '../../database/open'
import type { PromoCodeFacts } from '../../domain/facts'
import type { Moment } from '../../domain/units'
import { timeZone } from '../../language/format'
import { codesAsSaid, resolvedCode } from '../facts/stored-facts'

/** Days in Amsterdam, "2026-11-28", the last one too. */
export interface Days {
  from: string
  to: string
}

export interface FigureFilter extends Days {
  /** A slug. */
  seminar?: string
  /** A code, normalised, or `batchKey` of many. */
  code?: string
  partner?: string
  campaign?: string
  /** A slug. */
  article?: string
}

/** Codes that were made many at a time are counted together. */
export const batchKey = (id: string) => `bundel:${id}`

/** Of codes by their keys: what the file of a code says of this is in an edition, and not among its facts. */
export type Partners = Readonly<Record<string, string>>

/** A code, or one of each batch, with what it says now. */
export interface KnownCode {
  key: string
  /** As printed; '' of none. */
  partner: string
  facts: PromoCodeFacts
  batch: string | null
}

export interface Scope {
  days: Days
  from: Moment
  until: Moment
  codes: KnownCode[]
  /** The evening by all its names, if it is of one. */
  seminars?: string[]
  /** Of these codes alone. */
  only?: KnownCode[]
  /** Codes that lead to the evening and nowhere else: a link that was followed says no more. */
  leading?: KnownCode[]
  /** Spelled in every way that there is, in what the engine calls small letters. */
  campaigns?: string[]
  articles?: string[]
}

/** Whatever case a link was typed in. Neither engine folds letters beyond a to z as the other does, so the last word is here. */
export const folded = (text: string) => text.toLowerCase()

export async function scopeOf(db: Database, filter: FigureFilter, partners: Partners = {}): Promise<Scope> {
  const { from, to, seminar, code, partner, campaign, article } = filter
  const codes = await knownCodes(db, partners)
  const isOnly = (one: KnownCode) =>
    (code === undefined || one.key === code) && (partner === undefined || folded(one.partner) === folded(partner))
  const leadsTo = ({ facts }: KnownCode) =>
    facts.seminars !== 'all' && facts.seminars.length === 1 && facts.seminars[0] === seminar
  return {
    days: { from, to },
    from: startOf(from),
    until: startOf(Temporal.PlainDate.from(to).add({ days: 1 }).toString()),
    codes,
    seminars: seminar === undefined ? undefined : await namesOf(db, seminar),
    only: code === undefined && partner === undefined ? undefined : codes.filter(isOnly),
    leading: seminar === undefined ? undefined : codes.filter(leadsTo),
    campaigns: campaign === undefined ? undefined : await spellings(db, 'utm_campaign', campaign),
    articles: article === undefined ? undefined : await spellings(db, 'ref', refOfArticle(article)),
  }
}

export const startOf = (day: string): Moment => Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds

async function knownCodes(db: Database, partners: Partners): Promise<KnownCode[]> {
  const firsts = sql<string>`select min(normalised) from promo_codes where batch is not null group by batch`
  const rows = await codesAsSaid(db)
    .select(['promo_codes.normalised', 'promo_codes.batch'])
    .where((eb) => eb.or([eb('promo_codes.batch', 'is', null), sql<SqlBool>`promo_codes.normalised in (${firsts})`]))
    .execute()
  return rows.map((row) => {
    const facts = resolvedCode(row)
    const key = row.batch === null ? row.normalised : batchKey(row.batch)
    return { key, facts, partner: facts.partner ?? partners[key] ?? '', batch: row.batch }
  })
}

async function namesOf(db: Database, slug: string): Promise<string[]> {
  const rows = await db.selectFrom('seminar_aliases').select('old_slug').where('slug', '=', slug).execute()
  return [slug, ...rows.map((row) => row.old_slug)]
}

/** Sources are whatever a link says. */
const MOST_SPELLINGS = 2_000

/** How it was spelled; nothing that was ever said when it never was. */
async function spellings(db: Database, field: 'utm_campaign' | 'ref', said: string): Promise<string[]> {
  const rows = await saidIn(db, field)
  return rows.filter((one) => folded(one) === folded(said))
}

/** All that links ever said there, in what the engine calls small letters. */
export async function saidIn(db: Database, field: 'utm_campaign' | 'ref'): Promise<string[]> {
  const query = sql<{ said: string }>`
    select distinct lower(${sql.ref(field)}) as said from sources where ${sql.ref(field)} is not null order by said limit ${MOST_SPELLINGS}`
  return (await query.execute(db)).rows.map(({ said }) => said)
}
