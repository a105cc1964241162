/** What authors say of their article: asked under a link of its own, kept with the hash of the text that they saw. */
import { randomUUID } from 'node:crypto'
import type { Database } from '../database/open'
import type { AuthorWordsTable } from '../database/tables/review'
import { inTransaction } from '../database/transaction'
import type { Moment } from '../domain/units'
import { enqueueNotice } from '../outbox/notice'

/** On one link. */
export const MOST_REMARKS = 50
export const LONGEST = { name: 100, text: 2000 } as const

export interface Ask {
  /** The id of the preview. */
  id: string
  /** Its slug. */
  article: string
  ref: string
  hash: string
}
export interface Remark {
  hash: string
  /** From 1; undefined: the article as a whole. */
  paragraph?: number
  name: string
  text: string
}
/** For the mail: what is not in the database. */
interface About {
  title: string
  /** The beginning of the paragraph. */
  where?: string
}

/** An author has been given a link; the same one again, with the text as it is now. */
export async function askAuthor(db: Database, { id, article, ref, hash }: Ask, now: Moment): Promise<void> {
  await db
    .insertInto('author_asks')
    .values({ id, article, ref, text_hash: hash, asked_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ text_hash: hash, asked_at: now }))
    .execute()
}

/** Agreeing twice with one text is agreeing once, and is mailed once. False: nobody was asked under this link. */
export const agree = (db: Database, ask: string, hash: string, about: About, now: Moment): Promise<boolean> =>
  inTransaction(db, async (trx) => {
    if (!(await locked(trx, ask))) return false
    const id = `${ask} ${hash}`
    const word = { id, ask, kind: 'agreed' as const, text_hash: hash, paragraph: null, name: null, said: null, at: now }
    const written = await trx
      .insertInto('author_words')
      .values(word)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (written) await enqueueNotice(trx, { title: about.title, kind: 'agreed' }, now)
    return true
  })

export type Remarked = 'kept' | 'full' | 'not asked'

export const remarkOn = (db: Database, ask: string, remark: Remark, about: About, now: Moment): Promise<Remarked> =>
  inTransaction(db, async (trx) => {
    if (!(await locked(trx, ask))) return 'not asked'
    const { count } = await trx
      .selectFrom('author_words')
      .where('ask', '=', ask)
      .where('kind', '=', 'remark')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) >= MOST_REMARKS) return 'full'
    const { hash, paragraph = null, name, text } = remark
    const word = { id: randomUUID(), ask, kind: 'remark' as const, text_hash: hash, paragraph, name, said: text, at: now }
    await trx.insertInto('author_words').values(word).execute()
    await enqueueNotice(trx, { ...about, kind: 'remark', name, text }, now)
    return 'kept'
  })

/** Whoever counts what is said waits for who is saying it. */
const locked = async (trx: Pick<Database, 'updateTable'>, ask: string): Promise<boolean> =>
  (await trx
    .updateTable('author_asks')
    .set((eb) => ({ asked_at: eb.ref('asked_at') }))
    .where('id', '=', ask)
    .returning('id')
    .executeTakeFirst()) !== undefined

export type Word = Pick<AuthorWordsTable, 'kind' | 'text_hash' | 'paragraph' | 'name' | 'said' | 'at'>

/** On one link, the oldest first. */
export const wordsOn = (db: Database, ask: string): Promise<Word[]> =>
  db
    .selectFrom('author_words')
    .select(['kind', 'text_hash', 'paragraph', 'name', 'said', 'at'])
    .where('ask', '=', ask)
    .orderBy('at')
    .orderBy('id')
    .execute()

const DAY = 86_400_000
/** Later changes of an article that is long live are the editors' own. */
const ASKED_WITHIN = 90 * DAY

export interface Asked {
  article: string
  askedAt: Moment
  /** The texts that its author agreed with. */
  agreed: Set<string>
  remarks: number
}

/** Of every article whose author was asked lately, by its slug. */
export async function askedLately(db: Database, now: Moment): Promise<Map<string, Asked>> {
  const rows = await db
    .selectFrom('author_asks')
    .leftJoin('author_words', 'author_words.ask', 'author_asks.id')
    .select(['article', 'asked_at', 'kind', 'author_words.text_hash as hash'])
    .where('asked_at', '>', now - ASKED_WITHIN)
    .execute()
  const found = new Map<string, Asked>()
  for (const { article, asked_at: at, kind, hash } of rows) {
    const one = found.get(article) ?? { article, askedAt: at, agreed: new Set(), remarks: 0 }
    found.set(article, one)
    one.askedAt = Math.max(one.askedAt, at)
    if (kind === 'agreed' && hash !== null) one.agreed.add(hash)
    if (kind === 'remark') one.remarks += 1
  }
  return found
}

/** How it stands with a text whose author was asked. */
export const standingOf = ({ agreed }: Pick<Asked, 'agreed'>, hash: string): 'agreed' | 'changed' | 'waiting' =>
  agreed.has(hash) ? 'agreed' : agreed.size > 0 ? 'changed' : 'waiting'
