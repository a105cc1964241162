/** The log as the desk reads it: events, newest first, with what is still known of what they speak of. Who was erased has no name here either: it stands in the sign-up alone. */
import { type Selectable, sql } from 'kysely'
import type { Database } from '../../database/open'
import type { EventsTable } from '../../database/tables/desk'
import { normaliseCode } from '../../domain/codes/promo-code'
import type { Moment } from '../../domain/units'
import type { Event, EventKind } from '../../signups/log/events'
import { messagesIn } from '../../words'
import { type Changed, changesIn } from './changes'

/** How many are on a page. */
export const LOG_PAGE = 50
/** Nobody pages further back by hand: there are filters. */
const MOST_PAGES = 1000

export interface LogFilter {
  /** A slug. */
  seminar?: string
  /** As it was typed. */
  code?: string
  /** Only what somebody did at the desk. */
  atDesk?: boolean
  /** From 1. */
  page: number
}

export interface LogLine {
  id: string
  at: Moment
  kind: EventKind
  actor: string
  /** As the seminar is called now; its slug when it is gone. */
  seminar?: { slug: string; title: string }
  /** As printed; its key when it is gone. */
  code?: string
  /** Of the sign-up it speaks of: '' when that was erased. */
  person?: string
  data: Record<string, unknown>
  changed: Changed[]
}

/** Who did it when nobody at the desk did. */
export const byThemselves: readonly string[] = ['visitor', 'server', 'publish', 'door']

export async function readLog(db: Database, filter: LogFilter): Promise<{ lines: LogLine[]; count: number }> {
  const page = Math.min(Math.max(1, filter.page), MOST_PAGES)
  const { count } = await found(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const here = await found(db, filter)
    .select('events.id')
    .orderBy('events.at', 'desc')
    .orderBy('events.id')
    .limit(LOG_PAGE)
    .offset((page - 1) * LOG_PAGE)
    .execute()
  // What it speaks of is looked up for these alone: far back, joining all that was passed over took three times as long.
  const ids = here.map(({ id }) => id)
  const rows = await db
    .selectFrom('events')
    .leftJoin('signups', 'signups.id', 'events.signup_id')
    .leftJoin('seminars', 'seminars.slug', 'events.seminar')
    .leftJoin('promo_codes', 'promo_codes.normalised', 'events.code')
    .selectAll('events')
    .select(['signups.name as person', 'seminars.facts as seminar_facts', 'promo_codes.facts as code_facts'])
    .where('events.id', 'in', [...ids, ''])
    .orderBy('events.at', 'desc')
    .orderBy('events.id')
    .execute()
  return { count: Number(count), lines: rows.map(lineOf) }
}

const found = (db: Database, { seminar, code, atDesk }: LogFilter) =>
  db
    .selectFrom('events')
    .$if(Boolean(seminar), (query) => query.where('events.seminar', '=', plain(seminar)))
    .$if(Boolean(code), (query) => query.where('events.code', '=', plain(normaliseCode(code ?? ''))))
    .$if(atDesk === true, (query) => query.where('events.actor', 'not in', byThemselves))

/** PostgreSQL refuses a text with this character in it; nothing has it. */
const plain = (typed = '') => typed.replaceAll('\0', '/')

interface Row extends Selectable<EventsTable> {
  person: string | null
  seminar_facts: string | null
  code_facts: string | null
}

function lineOf(row: Row): LogLine {
  const data = JSON.parse(row.data) as Event['data'] & Record<string, unknown>
  const { seminar, code, id, at, actor } = row
  return {
    id,
    at,
    actor,
    kind: row.kind as EventKind,
    seminar: seminar === null ? undefined : { slug: seminar, title: nameIn(row.seminar_facts, 'title') ?? seminar },
    code: code === null ? undefined : (nameIn(row.code_facts, 'code') ?? code),
    person: row.signup_id === null ? undefined : (row.person ?? ''),
    data: row.kind === 'refused' ? { ...data, title: refusedAs(data.why) } : data,
    changed: changesIn(data.was, data.became),
  }
}

/** As the visitor was told, in the words of now. */
export function refusedAs(why: unknown): string | undefined {
  const titles: Record<string, string> = messagesIn('nl').problems.titles
  return typeof why === 'string' && Object.hasOwn(titles, why) ? titles[why] : undefined
}

function nameIn(facts: string | null, field: 'title' | 'code'): string | undefined {
  if (facts === null) return undefined
  const said = JSON.parse(facts)[field]
  return typeof said === 'string' ? said : said?.nl
}

/** What one may choose from: seminars that something happened at. */
export async function seminarsInLog(db: Database): Promise<{ slug: string; title: string }[]> {
  const rows = await db
    .selectFrom('seminars')
    .select(['slug', 'facts'])
    .where((eb) => eb.exists(eb.selectFrom('events').select(sql`1`.as('one')).whereRef('events.seminar', '=', 'seminars.slug')))
    .orderBy('start_at', 'desc')
    .execute()
  return rows.map(({ slug, facts }) => ({ slug, title: nameIn(facts, 'title') ?? slug }))
}
