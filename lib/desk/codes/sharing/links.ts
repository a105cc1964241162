/** Links that marketing shares: which there are, how often each was followed, and how one for a channel is made. */
import { address } from '../../../addresses'
import type { Database } from '../../../database/open'
import type { Locale } from '../../../domain/locale'
import { readSource, type Source, sourceFields } from '../../../domain/sign-up/request'
import { slugOf } from '../../../language/slug'
import { sourceColumns, sourceOf } from '../../../signups/log/sources'

/** By the word in the address of the page: what links say of where they stand. */
export const channels = {
  mail: { utm_source: 'nieuwsbrief', utm_medium: 'email' },
  linkedin: { utm_source: 'linkedin', utm_medium: 'social' },
  whatsapp: { utm_source: 'whatsapp', utm_medium: 'chat' },
  papier: { utm_source: 'flyer', utm_medium: 'print' },
  site: { utm_source: 'site', utm_medium: 'referral' },
} as const satisfies Record<string, Source>
export type Channel = keyof typeof channels
export const isChannel = (word: string | undefined): word is Channel => word !== undefined && Object.hasOwn(channels, word)

interface ForChannel {
  code: string
  channel?: Channel
  /** A partner's name: where it stands is theirs then. */
  partner?: string
  campaign?: string
}

const word = (text: string | undefined): string | undefined => (text && slugOf(text)) || undefined

/** What the link says of where it stands: a partner's own channel is the partner. */
export function sourceFor({ channel, partner, campaign }: Omit<ForChannel, 'code'>): Source {
  const said = channel && channels[channel]
  return readSource({
    utm_source: word(partner) ?? said?.utm_source,
    utm_medium: said?.utm_medium ?? (word(partner) && 'partner'),
    utm_campaign: word(campaign),
  })
}

/** The path of a link, with what it says. */
export function linkPath(code: string, source: Source, locale: Locale = 'nl'): string {
  const query = new URLSearchParams(Object.entries(source)).toString()
  return address.shared(locale, code) + (query && `?${query}`)
}

export interface FollowedLink {
  /** With what its links say, but for `ref`, by which our own pages tell where they are. */
  path: string
  clicks: number
}

/** Of these codes, each with what was said; the plain link of each is there, followed or not. The most followed first. */
export async function followedLinks(
  db: Database,
  codes: { code: string; normalised: string }[],
  most: number,
): Promise<FollowedLink[]> {
  const rows = await mostFollowed(
    db,
    codes.map(({ normalised }) => normalised),
  )
  const links = new Map<string, number>(codes.map(({ code }) => [linkPath(code, {}), 0]))
  for (const { code: key, visits, source } of rows) {
    const printed = codes.find(({ normalised }) => normalised === key)?.code
    const path = printed && linkPath(printed, lowerCase(source))
    if (path) links.set(path, (links.get(path) ?? 0) + visits)
  }
  const all = [...links].map(([path, clicks]) => ({ path, clicks }))
  return all.sort((a, b) => b.clicks - a.clicks || (a.path < b.path ? -1 : 1)).slice(0, most)
}

/** Sources are whatever a link says: of so many it is looked what they say. */
const LOOKED_AT = 300

/** Counted by what they are known by alone: what they say is read of few. */
async function mostFollowed(db: Database, codes: string[]): Promise<{ code: string; visits: number; source: Source }[]> {
  const rows = await db
    .selectFrom('visits')
    .select((eb) => ['code', 'source_hash', eb.fn.sum<number | string>('visits').as('followed')])
    .where('code', 'in', [...codes, ''])
    .groupBy(['code', 'source_hash'])
    .orderBy('followed', 'desc')
    .limit(LOOKED_AT)
    .execute()
  const hashes = [...new Set(rows.map(({ source_hash }) => source_hash)), '']
  const sources = await db
    .selectFrom('sources')
    .select(['hash', ...sourceColumns])
    .where('hash', 'in', hashes)
    .execute()
  const said = new Map(sources.map(({ hash, ...columns }) => [hash, sourceOf(columns)]))
  return rows.map((row) => ({ code: row.code, visits: Number(row.followed), source: said.get(row.source_hash) ?? {} }))
}

/** `Nieuwsbrief` and `nieuwsbrief` are one. */
const lowerCase = (source: Source): Source =>
  Object.fromEntries(
    sourceFields.flatMap((field) => (field !== 'ref' && source[field] ? [[field, source[field].toLowerCase()]] : [])),
  )
