/**
 * Who is signed up hears of it when their seminar moves, is called off, or goes on after all. Facts change in one transaction, under every
 * lock; the mails follow a little later, in portions: an editor who sees the mistake at once has mailed nobody.
 *
 * Each change says to whom it is news: those who signed up before it, by their place in the order of arrival. What is told is the
 * difference between what they knew and what holds when it is told.
 */
import { sql } from 'kysely'
import type { Database, Trx } from '../../database/open'
import type { SignUpRow } from '../../database/tables/signups'
import { inTransaction } from '../../database/transaction'
import type { Facts, SeminarFacts } from '../../domain/facts'
import { type Change, changeOf, type Told, toldOf } from '../../domain/seminar/change'
import { type SeminarChanges, withChanges } from '../../domain/seminar/overlay'
import type { Moment } from '../../domain/units'
import { plan, type TimedWork } from '../../outbox/timed-work'
import { changesOf } from '../facts/seminar-overlay'
import { type StoredSeminar, storedSeminar } from '../facts/stored-facts'
import { record } from '../log/events'
import { mailChange } from '../mails/telling'

export const TELL = 'tell'
/** How long an editor has to go back before anybody is mailed, in milliseconds. */
export const GRACE = 60_000
/** Mails in one transaction. */
export const PORTION = 100

interface News {
  slug: string
  was: Told
  /** Of the facts after the change. */
  revision: number
  /** To those with a place in the order of arrival above `after`, up to `until`. */
  after: number
  until: number
}

/** Plans what there is to tell. `before`: what was there, under all locks; `facts`: what is there now. What the desk says holds over both. */
export async function planTelling(trx: Trx, before: Facts, facts: Facts, now: Moment): Promise<void> {
  const said = await deskChanges(trx)
  for (const is of facts.seminars) {
    const was = earlier(is, before, facts)
    const changes = said.get(is.slug) ?? {}
    if (was) await planNews(trx, { was: withChanges(was, changes), is: withChanges(is, changes), actor: 'publish' }, now)
  }
}

const deskChanges = async (trx: Trx): Promise<Map<string, SeminarChanges>> => {
  const rows = await trx.selectFrom('seminars').select(['slug', 'changes']).where('changes', 'is not', null).execute()
  return new Map(rows.map((row) => [row.slug, changesOf(row)]))
}

/** Of one seminar. `actor`: who changed it, for the log; none: it is written there by who did. */
export async function planNews(
  trx: Trx,
  { was: before, is, actor }: { was: SeminarFacts; is: SeminarFacts; actor: string | undefined },
  now: Moment,
): Promise<void> {
  const [was, became] = [toldOf(before), toldOf(is)]
  if (is.end <= now || !changeOf(was, became)) return
  const stored = await storedSeminar(trx, is.slug)
  const until = await lastInLine(trx, is.slug)
  if (!stored || until === 0) return
  const { revision } = stored
  const news: News = { slug: is.slug, was, revision, after: await untold(trx, is.slug), until }
  await plan(trx, { kind: TELL, key: `${is.slug} ${revision}`, due: now + GRACE, data: news })
  if (actor) await record(trx, { kind: 'seminar_changed', actor, seminar: is.slug, data: { was, became } }, now)
}

/** By its slug, or the one that it had before. */
const earlier = ({ slug }: SeminarFacts, before: Facts, { renames }: Facts): SeminarFacts | undefined => {
  const names = [slug, ...renames.filter(([, to]) => to === slug).map(([old]) => old)]
  return names.map((name) => before.seminars.find((seminar) => seminar.slug === name)).find(Boolean)
}

async function lastInLine(trx: Trx, seminar: string): Promise<number> {
  const query = trx.selectFrom('signups').select('seq').where('seminar', '=', seminar).where('status', '!=', 'cancelled')
  return (await query.orderBy('seq', 'desc').limit(1).executeTakeFirst())?.seq ?? 0
}

/** Until where an earlier change is still to be told: that will say how things are by then, and this one is for those after them. */
async function untold(trx: Trx, slug: string): Promise<number> {
  const pending = await trx.selectFrom('timed_work').select('data').where('kind', '=', TELL).where('attempts', '=', 0).execute()
  const all = pending.map(({ data }): News => JSON.parse(data)).filter((news) => news.slug === slug)
  return Math.max(0, ...all.map(({ until }) => until))
}

/** Tells a portion; again at once while there are more. */
export async function tell(db: Database, { data }: TimedWork, now: Moment): Promise<{ again: Moment } | undefined> {
  const news: News = JSON.parse(data)
  const stored = await storedSeminar(db, news.slug)
  // Whose file is gone: nobody is mailed by itself (CONTRACT). One that was, has nobody to turn away.
  if (!stored || stored.removedAt !== null || stored.facts.end <= now) return undefined
  const change = changeOf(news.was, toldOf(stored.facts))
  if (!change) return undefined
  const told = await inTransaction(db, async (trx) => {
    const people = await portion(trx, news, stored, change)
    for (const signUp of people) await mailChange(trx, signUp, { change, was: news.was, key: keyOf(news, signUp.id) }, now)
    return people.length
  })
  return told === PORTION ? { again: now } : undefined
}

const keyOf = ({ revision }: News, id: string) => `told:${revision}:${id}`

/** A link is of who has a seat alone. */
const portion = (trx: Trx, news: News, { facts }: StoredSeminar, change: Change): Promise<SignUpRow[]> =>
  trx
    .selectFrom('signups')
    .selectAll()
    .where('seminar', '=', facts.slug)
    .where('status', change === 'link' ? '=' : '!=', change === 'link' ? 'confirmed' : 'cancelled')
    .where('erased_at', 'is', null)
    .where('seq', '>', news.after)
    .where('seq', '<=', news.until)
    .where(notMailed(keyOf(news, '')))
    .orderBy('seq')
    .limit(PORTION)
    .execute()

/** In a query of sign-ups: those whose mail begins with this key was never written. */
export const notMailed = (key: string, end = '') =>
  sql<boolean>`not exists (select 1 from outbox where outbox.key = ${key} || signups.id || ${end})`
