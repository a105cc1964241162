/** The rows of what was counted: of a link that was followed, of a form that was opened. One statement each, or three for a source that is new today; no lock is needed. */
import type { Database } from '../../database/open'
import type { Source } from '../../domain/sign-up/request'
import { hashOfSource, keepSource } from '../log/sources'

export interface Opened {
  kind: 'link' | 'form'
  /** Normalised; '' is none. */
  code: string
  /** Of a form: the slug. */
  seminar: string
  /** By the clock of Amsterdam. */
  day: string
  source: Source
}

export interface Counts {
  count: number
  /** Of these, the first of that day by one browser. */
  firsts: number
}

/** Sources are whatever a link says: past this many of one link or form on one day they count together, as no source. */
const mostSources = 500

export async function writeVisit(db: Database, { code, day, source }: Opened, { count, firsts }: Counts): Promise<void> {
  const known = db.updateTable('visits').where('code', '=', code).where('day', '=', day)
  const { numUpdatedRows } = await known
    .set((eb) => ({ visits: eb('visits', '+', count), firsts: eb('firsts', '+', firsts) }))
    .where('source_hash', '=', hashOfSource(source))
    .executeTakeFirst()
  if (numUpdatedRows > 0n || !(await isCode(db, code))) return
  const sources = db.selectFrom('visits').select((eb) => eb.fn.countAll<number>().as('count'))
  const { count: many } = await sources.where('code', '=', code).where('day', '=', day).executeTakeFirstOrThrow()
  const source_hash = await keepSource(db, many >= mostSources ? {} : source)
  await db
    .insertInto('visits')
    .values({ code, day, source_hash, visits: count, firsts })
    .onConflict((conflict) =>
      conflict
        .columns(['code', 'day', 'source_hash'])
        .doUpdateSet((eb) => ({ visits: eb('visits.visits', '+', count), firsts: eb('visits.firsts', '+', firsts) })),
    )
    .execute()
}

export async function writeFormOpenings(db: Database, opened: Opened, { count, firsts }: Counts): Promise<void> {
  const { seminar, day, source } = opened
  // A code that nobody made counts as none: what is typed in an address fills no table.
  const code = opened.code !== '' && (await isCode(db, opened.code)) ? opened.code : ''
  const ofDay = db.selectFrom('form_openings').where('seminar', '=', seminar).where('day', '=', day)
  const { count: many } = await ofDay.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const source_hash = await keepSource(db, many >= mostSources ? {} : source)
  await db
    .insertInto('form_openings')
    .values({ seminar, day, code, source_hash, openings: count, firsts })
    .onConflict((conflict) =>
      conflict.columns(['seminar', 'day', 'code', 'source_hash']).doUpdateSet((eb) => ({
        openings: eb('form_openings.openings', '+', count),
        firsts: eb('form_openings.firsts', '+', firsts),
      })),
    )
    .execute()
}

const isCode = async (db: Database, code: string): Promise<boolean> =>
  (await db.selectFrom('promo_codes').select('normalised').where('normalised', '=', code).executeTakeFirst()) !== undefined
