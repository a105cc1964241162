/**
 * Who wants mails about something else than their seminar: asked by a box that nobody ticked for them, kept with its moment and with what stood
 * beside it, and taken back by one press. That counts for the address, at whichever seminars it was ticked. Nothing is kept of who took it back.
 */
import { createHmac, randomBytes } from 'node:crypto'
import type { Database, Trx } from '../../database/open'
import type { SignUpRow } from '../../database/tables/signups'
import { inTransaction } from '../../database/transaction'
import type { Locale } from '../../domain/locale'
import type { Moment } from '../../domain/units'
import { messagesIn } from '../../words'
import { signUpOf } from '../facts/lock-sign-up'
import { record } from '../log/events'
import { idOf } from '../tokens'
import { newsKeyIn } from './token'

type News = Pick<SignUpRow, 'news_at' | 'news_words' | 'news_key'>

export const noNews: News = { news_at: null, news_words: null, news_key: null }

/** What stands beside the box. */
export const newsWords = (locale: Locale): string => messagesIn(locale).form.news

/** As it is kept of who ticked it now. */
export const newsOf = async (
  db: Database,
  { email, locale }: { email: string; locale: Locale },
  now: Moment,
): Promise<News> => ({
  news_at: now,
  news_words: newsWords(locale),
  news_key: await newsKeyOf(db, email),
})

const SALT = 'news_salt'

/** By what an address is known in the link that ends these mails: the same at every seminar, and worth nothing to who has no database of ours. */
export async function newsKeyOf(db: Database, email: string): Promise<string> {
  const salt = (await saltOf(db)) ?? (await makeSalt(db))
  return createHmac('sha256', salt).update(email).digest().subarray(0, 16).toString('base64url')
}

const saltOf = async (db: Database): Promise<string | undefined> =>
  (await db.selectFrom('installation').select('value').where('name', '=', SALT).executeTakeFirst())?.value

/** Of two that make one the first one's stays. */
async function makeSalt(db: Database): Promise<string> {
  await db
    .insertInto('installation')
    .values({ name: SALT, value: randomBytes(16).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  return (await saltOf(db)) ?? ''
}

export type NewsSet = { ok: true } | { ok: false; why: 'unknown' }

/** The box on one's own page. Ticked is this sign-up's; taken back is taken back everywhere. */
export async function setNews(
  db: Database,
  { token, secrets, wants }: { token: string; secrets: readonly string[]; wants: boolean },
  now: Moment,
): Promise<NewsSet> {
  const id = idOf(token, secrets)
  if (id === undefined) return { ok: false, why: 'unknown' }
  return inTransaction(db, async (trx): Promise<NewsSet> => {
    // A write comes first, so that two presses wait for each other.
    await trx
      .updateTable('signups')
      .set((eb) => ({ news_at: eb.ref('news_at') }))
      .where('id', '=', id)
      .execute()
    const signUp = await signUpOf(trx, id)
    if (!signUp || signUp.erased_at !== null) return { ok: false, why: 'unknown' }
    if (wants && signUp.news_key === null) await begin(trx, signUp, now)
    if (!wants && signUp.news_key !== null) await end(trx, signUp.news_key, 'page', now)
    return { ok: true }
  })
}

async function begin(trx: Trx, { id, seminar, email, locale }: SignUpRow, now: Moment): Promise<void> {
  const news = await newsOf(trx, { email, locale }, now)
  await trx.updateTable('signups').set(news).where('id', '=', id).execute()
  const data = { words: news.news_words ?? '' }
  await record(trx, { kind: 'news_on', actor: 'visitor', seminar, signUpId: id, data }, now)
}

async function end(trx: Trx, key: string, by: 'page' | 'mail', now: Moment): Promise<void> {
  const ended = await trx.updateTable('signups').set(noNews).where('news_key', '=', key).returning(['id', 'seminar']).execute()
  for (const { id, seminar } of ended)
    await record(trx, { kind: 'news_off', actor: 'visitor', seminar, signUpId: id, data: { by } }, now)
}

/** Whether the token's address gets such mails; undefined: the token is not ours. Changes nothing. */
export async function getsNews(db: Database, token: string, secrets: readonly string[]): Promise<boolean | undefined> {
  const key = newsKeyIn(token, secrets)
  if (key === undefined) return undefined
  return (await db.selectFrom('signups').select('id').where('news_key', '=', key).executeTakeFirst()) !== undefined
}

/** By the link in such a mail. Pressed again it changes nothing. */
export async function unsubscribe(db: Database, token: string, secrets: readonly string[], now: Moment): Promise<NewsSet> {
  const key = newsKeyIn(token, secrets)
  if (key === undefined) return { ok: false, why: 'unknown' }
  await inTransaction(db, (trx) => end(trx, key, 'mail', now))
  return { ok: true }
}
