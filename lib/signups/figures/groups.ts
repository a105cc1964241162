/** What came of it by what it came from: each evening, code, partner, campaign, article or source, the most first. */

import { refOfArticle } from '../../addresses'
import type { Database } from '../../database/open'
import type { By } from './by'
import { type Counted, type Counts, countBy, nothing } from './count'
import { add } from './over-time'
import { folded, type Scope } from './scope'

export const groupings = ['seminar', 'code', 'partner', 'campaign', 'article', 'source'] as const
export type Grouping = (typeof groupings)[number]

export interface Group {
  /** A slug, the key of a code, or what links said, in small letters; '': without one. */
  key: string
  counts: Counts
}

/** How many a page shows. */
export const SHOWN = 50

export async function groupsOf(db: Database, scope: Scope, grouping: Grouping): Promise<Group[]> {
  const by: By = grouping === 'partner' ? 'code' : grouping
  const counted = await countBy(db, scope, by)
  const nameOf = grouping === 'seminar' ? await seminarNames(db, scope) : namesFor[grouping]?.(scope)
  const all = merged(counted, nameOf ?? ((key) => key))
  return all.sort((a, b) => b.counts.signedUp - a.counts.signedUp || size(b) - size(a) || (a.key < b.key ? -1 : 1))
}

const size = ({ counts }: Group) => counts.links + counts.forms

type NameOf = (key: string) => string | undefined
/** Of who has none of it, '' stays; undefined leaves it out. */
const namesFor: Partial<Record<Grouping, (scope: Scope) => NameOf>> = {
  partner: ({ codes }) => {
    const partners = new Map(codes.map(({ key, partner }) => [key, folded(partner)]))
    return (key) => partners.get(key) ?? ''
  },
  article: () => (key) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : ''),
}
const PREFIX = folded(refOfArticle(''))

/** A link that was followed is of the one evening that its code leads to, if it is one; an old name is that of now. */
async function seminarNames(db: Database, { codes }: Scope): Promise<NameOf> {
  const rows = await db.selectFrom('seminar_aliases').selectAll().execute()
  const names = new Map(rows.map(({ old_slug, slug }) => [old_slug, slug]))
  const known = new Map(codes.map(({ key, facts: { seminars } }) => [key, seminars]))
  return (key) => {
    const seminars = known.get(key.slice(CODE.length))
    if (key.startsWith(CODE)) return seminars !== 'all' && seminars?.length === 1 ? seminars[0] : undefined
    return names.get(key) ?? key
  }
}
/** Before the key of a code where evenings are counted: no slug has a space. */
export const CODE = 'code '

function merged({ opened, signedUp }: Counted, nameOf: NameOf): Group[] {
  const groups = new Map<string, Counts>()
  for (const [key, more] of [...opened, ...signedUp]) {
    const name = nameOf(key)
    if (name === undefined) continue
    const counts = groups.get(name) ?? { ...nothing }
    add(counts, more)
    groups.set(name, counts)
  }
  return [...groups].map(([key, counts]) => ({ key, counts }))
}
