/**
 * How often a shared link was followed and a form opened, by day and by where the visitor came from. The only thing that a visit changes. Counted in memory
 * until `writeVisits`: a write must reach the disk, a mailing sends hundreds at once, and nobody is told that they were counted.
 */
import type { Database } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import { normaliseCode } from '../../domain/codes/promo-code'
import { readSource } from '../../domain/sign-up/request'
import type { Moment } from '../../domain/units'
import { timeZone } from '../../language/format'
import { FirstToday } from './first-today'
import { type Counts, type Opened, writeFormOpenings, writeVisit } from './write-visits'

/** Past this many that wait to be written, sources are no longer told apart. */
const mostWaiting = 1_000
/** In one transaction: while it goes on no sign-up is written. */
const atOnce = 50

interface Counted {
  opened: Opened
  counts: Counts
}

interface Book {
  waiting: Map<string, Counted>
  writing: Promise<void>
  firsts: FirstToday
}
const books = new WeakMap<Database, Book>()

function bookOf(db: Database): Book {
  const book = books.get(db) ?? { waiting: new Map(), writing: Promise.resolve(), firsts: new FirstToday() }
  books.set(db, book)
  return book
}

/**
 * Counts a visit to a code's link; one to a code that does not exist leaves nothing. `from`: what the address says of where they come from. `who`: address and
 * name of the browser, which are not kept; without it nobody is the first.
 */
export const countVisit = (db: Database, typed: string, from: unknown, now: Moment, who?: string): void =>
  open(db, { kind: 'link', code: normaliseCode(typed), seminar: '', from, who }, now)

/** Counts an opening of a seminar's form. `typed`: the code in its address. */
export const countFormOpening = (
  db: Database,
  { seminar, typed = '' }: { seminar: string; typed?: string },
  from: unknown,
  now: Moment,
  who?: string,
): void => open(db, { kind: 'form', code: normaliseCode(typed), seminar, from, who }, now)

interface Visit extends Pick<Opened, 'kind' | 'code' | 'seminar'> {
  from: unknown
  who: string | undefined
}

function open(db: Database, { from, who, ...what }: Visit, now: Moment) {
  const { waiting, firsts } = bookOf(db)
  const day = dayOf(now)
  const source = waiting.size < mostWaiting ? readSource(from) : {}
  // A form is one, whichever code it was opened with.
  const about = what.kind === 'link' ? what.code : `form ${what.seminar}`
  const isFirst = who !== undefined && firsts.take(about, who, day)
  count(waiting, { ...what, day, source }, { count: 1, firsts: Number(isFirst) })
}

function count(waiting: Book['waiting'], opened: Opened, more: Counts) {
  const key = JSON.stringify(opened)
  const before = waiting.get(key)?.counts ?? { count: 0, firsts: 0 }
  waiting.set(key, { opened, counts: { count: before.count + more.count, firsts: before.firsts + more.firsts } })
}

/** What is known of who came first today goes when the day is over, whether anybody comes or not. */
export const forgetYesterday = (db: Database, now: Moment): void => bookOf(db).firsts.forgetBefore(dayOf(now))

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
        for (const { opened, counts } of some)
          await (opened.kind === 'link' ? writeVisit : writeFormOpenings)(trx, opened, counts)
      })
    } catch (error) {
      for (const left of rows.slice(done)) count(waiting, left.opened, left.counts)
      throw error
    }
  }
}

const days = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
/** "2026-11-24", by the clock of Amsterdam. */
const dayOf = (moment: Moment) => days.format(moment)
