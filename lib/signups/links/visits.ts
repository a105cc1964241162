/** How often a shared link was followed, by day and by where the visitor came from. The only thing that a visit changes. */
import type { Database } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import { normaliseCode } from '../../domain/promo-code'
import { readSource, type Source } from '../../domain/sign-up-request'
import type { Moment } from '../../domain/units'
import { timeZone } from '../../language/format'
import { hashOfSource, keepSource } from '../log/sources'

/** Sources are whatever a link says: past this many of one code on one day they count together, as no source. */
const mostSources = 500
/** And past this many that wait to be written. */
const mostWaiting = 1_000
/** In one transaction: while it goes on no sign-up is written. */
const atOnce = 50

interface Visit {
  code: string
  day: string
  source: Source
}
interface Counted {
  visit: Visit
  count: number
}

interface Book {
  waiting: Map<string, Counted>
  writing: Promise<void>
}
const books = new WeakMap<Database, Book>()

function bookOf(db: Database): Book {
  const book = books.get(db) ?? { waiting: new Map(), writing: Promise.resolve() }
  books.set(db, book)
  return book
}

/**
 * Counts a visit to a code that exists, in memory until `writeVisits`: a write must reach the disk, a mailing sends hundreds at once, and
 * nobody is told that they were counted.
 */
export function countVisit(db: Database, typed: string, from: unknown, now: Moment): void {
  const { waiting } = bookOf(db)
  const source = waiting.size < mostWaiting ? readSource(from) : {}
  count(waiting, { code: normaliseCode(typed), day: dayOf(now), source }, 1)
}

function count(waiting: Book['waiting'], visit: Visit, more: number) {
  const key = JSON.stringify(visit)
  waiting.set(key, { visit, count: (waiting.get(key)?.count ?? 0) + more })
}

/** Writes all that was counted until now. What could not be written waits for the next time, and this throws why. */
export async function writeVisits(db: Database): Promise<void> {
  const book = bookOf(db)
  const write = () => writeWaiting(db, book.waiting)
  book.writing = book.writing.then(write, write)
  await book.writing
}

async function writeWaiting(db: Database, waiting: Book['waiting']): Promise<void> {
  // In one order, whichever server writes: two of them never wait for each other.
  const rows = [...waiting].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counted]) => counted)
  waiting.clear()
  for (let done = 0; done < rows.length; done += atOnce) {
    const some = rows.slice(done, done + atOnce)
    try {
      await inTransaction(db, async (trx) => {
        for (const { visit, count } of some) await write(trx, visit, count)
      })
    } catch (error) {
      for (const left of rows.slice(done)) count(waiting, left.visit, left.count)
      throw error
    }
  }
}

/** One statement, or three for a source that is new today; no lock is needed. */
async function write(db: Database, visit: Visit, count: number): Promise<void> {
  const { code, day, source } = visit
  if (await add(db, visit, count)) return
  const known = await db.selectFrom('promo_codes').select('normalised').where('normalised', '=', code).executeTakeFirst()
  if (known) await insert(db, { code, day, source: (await hasMany(db, code, day)) ? {} : source }, count)
}

const days = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
/** "2026-11-24", by the clock of Amsterdam. */
const dayOf = (moment: Moment) => days.format(moment)

async function add(db: Database, { code, day, source }: Visit, count: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('visits')
    .set((eb) => ({ visits: eb('visits', '+', count) }))
    .where('code', '=', code)
    .where('day', '=', day)
    .where('source_hash', '=', hashOfSource(source))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function hasMany(db: Database, code: string, day: string): Promise<boolean> {
  const query = db.selectFrom('visits').select((eb) => eb.fn.countAll<number>().as('count'))
  const { count } = await query.where('code', '=', code).where('day', '=', day).executeTakeFirstOrThrow()
  return count >= mostSources
}

async function insert(db: Database, { code, day, source }: Visit, count: number): Promise<void> {
  const source_hash = await keepSource(db, source)
  await db
    .insertInto('visits')
    .values({ code, day, source_hash, visits: count })
    .onConflict((conflict) =>
      conflict.columns(['code', 'day', 'source_hash']).doUpdateSet((eb) => ({ visits: eb('visits.visits', '+', count) })),
    )
    .execute()
}
