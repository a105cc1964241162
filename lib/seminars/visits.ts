/** How often a shared link was followed, by day and by where the visitor came from. The only thing that a visit changes. */
import { createHash } from 'node:crypto'
import type { Moment } from '../content/schemas/fields'
import type { Database } from '../database/open'
import { timeZone } from '../format'
import { normaliseCode } from './promo-code'
import { readSource } from './request'

/** Sources are whatever a link says: past this many of one code on one day they count together, as no source. */
const mostSources = 500

interface Visit {
  code: string
  day: string
  source: string
}
interface Line {
  /** By what they are counted under. */
  waiting: Map<string, { visit: Visit; count: number }>
  /** The write that will take in those who wait, and the one that is under way. */
  next?: Promise<void>
  writing?: Promise<void>
}
const lines = new WeakMap<Database, Line>()

/**
 * Counts a visit to a code that exists; resolves when that is written. A write must reach the disk, and a mailing sends hundreds at
 * once: who comes while one is under way is counted by the next, all of them together.
 */
export function countVisit(db: Database, typed: string, from: unknown, now: Moment): Promise<void> {
  const line: Line = lines.get(db) ?? { waiting: new Map() }
  lines.set(db, line)
  const visit = { code: normaliseCode(typed), day: dayOf(now), source: JSON.stringify(readSource(from)) }
  const key = JSON.stringify(visit)
  line.waiting.set(key, { visit, count: (line.waiting.get(key)?.count ?? 0) + 1 })
  const before = line.writing ?? new Promise<void>((done) => setImmediate(done))
  const write = () => writeWaiting(db, line)
  line.next ??= before.then(write, write)
  return line.next
}

async function writeWaiting(db: Database, line: Line): Promise<void> {
  const batch = [...line.waiting.values()]
  line.waiting.clear()
  line.next = undefined
  line.writing = writeAll(db, batch)
  await line.writing
}

async function writeAll(db: Database, batch: { visit: Visit; count: number }[]): Promise<void> {
  for (const { visit, count } of batch) await write(db, visit, count)
}

/** One statement, or three for a source that is new today; no lock is needed. */
async function write(db: Database, visit: Visit, count: number): Promise<void> {
  const { code, day, source } = visit
  if (await add(db, visit, count)) return
  const known = await db.selectFrom('promo_codes').select('normalised').where('normalised', '=', code).executeTakeFirst()
  if (known) await insert(db, { code, day, source: (await hasMany(db, code, day)) ? '{}' : source }, count)
}

const days = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
/** "2026-11-24", by the clock of Amsterdam. */
const dayOf = (moment: Moment) => days.format(moment)

const hash = (source: string) => createHash('sha256').update(source).digest('base64url').slice(0, 22)

async function add(db: Database, { code, day, source }: Visit, count: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('visits')
    .set((eb) => ({ visits: eb('visits', '+', count) }))
    .where('code', '=', code)
    .where('day', '=', day)
    .where('source_hash', '=', hash(source))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function hasMany(db: Database, code: string, day: string): Promise<boolean> {
  const query = db.selectFrom('visits').select((eb) => eb.fn.countAll<number>().as('count'))
  const { count } = await query.where('code', '=', code).where('day', '=', day).executeTakeFirstOrThrow()
  return count >= mostSources
}

const insert = (db: Database, { code, day, source }: Visit, count: number) =>
  db
    .insertInto('visits')
    .values({ code, day, source_hash: hash(source), source, visits: count })
    .onConflict((conflict) =>
      conflict.columns(['code', 'day', 'source_hash']).doUpdateSet((eb) => ({ visits: eb('visits.visits', '+', count) })),
    )
    .execute()
