/** What hangs on a code or a seminar: before it is paused, moved or cancelled, which articles, links and people it touches. */
import type { Database } from '../../database/open'
import type { Snapshot } from '../../editions/snapshot'
import { type DeskCode, deskCodes, isFor } from './list'
import { type FollowedLink, followedLinks } from './sharing/links'

export interface Touched {
  articles: { title: string; path: string }[]
  links: FollowedLink[]
  /** Of those who are coming or wait. */
  people: number
  codes: DeskCode[]
}

const MOST = 100

/** `key`: normalised. */
export async function touchedByCode(db: Database, at: Snapshot, code: DeskCode): Promise<Touched> {
  const { normalised } = code.facts
  return {
    articles: at.naming({ code: normalised }, MOST),
    links: await followedLinks(db, [code.facts], MOST),
    people: code.uses,
    codes: [],
  }
}

export async function touchedBySeminar(db: Database, at: Snapshot, slug: string): Promise<Touched> {
  const codes = (await deskCodes(db)).filter((code) => isFor(code, slug))
  const own = codes.filter(({ facts }) => facts.seminars !== 'all')
  const { count } = await db
    .selectFrom('signups')
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .where('seminar', '=', slug)
    .where('status', '!=', 'cancelled')
    .executeTakeFirstOrThrow()
  const named = [
    at.naming({ seminar: slug }, MOST),
    ...own.map(({ facts }) => at.naming({ code: facts.normalised }, MOST)),
  ].flat()
  return {
    articles: [...new Map(named.map((article) => [article.path, article])).values()].slice(0, MOST),
    links: await followedLinks(
      db,
      own.map(({ facts }) => facts),
      MOST,
    ),
    people: Number(count),
    codes: own,
  }
}
