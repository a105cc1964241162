/** Who has a seat at a seminar, for at its door: names alone. */
import { sql } from 'kysely'
import type { Database } from '../../database/open'
import { folded, searchWords } from '../../domain/people/search-text'
import type { Moment } from '../../domain/units'

export interface Expected {
  id: string
  name: string
  attendedAt: Moment | null
}

export interface DoorList {
  people: Expected[]
  /** Of those with a seat. */
  expected: number
  attended: number
  /** More were found than are shown. */
  more: boolean
}

/** So many on a page: who looks for somebody types two letters. */
export const SHOWN = 200
/** Their addresses may match too, and are left out afterwards. */
const READ = 5000

/** `seminar`: its slug of now. `text`: of their names, as typed. */
export async function doorList(db: Database, seminar: string, text: string): Promise<DoorList> {
  const seated = db.selectFrom('signups').where('seminar', '=', seminar).where('status', '=', 'confirmed')
  const counts = await seated
    .select((eb) => [eb.fn.countAll<number>().as('expected'), eb.fn.count<number>('attended_at').as('attended')])
    .executeTakeFirstOrThrow()
  // The text that is searched begins with the name, up to the end of its line: nobody is found by their address.
  const rows = await words(text)
    .reduce((query, word) => query.where(sql<boolean>`search_text like ${`%${word}%`} escape '!'`), seated)
    .where('erased_at', 'is', null)
    .select(['id', 'name', 'attended_at'])
    .orderBy('search_text')
    .orderBy('seq')
    .limit(READ)
    .execute()
  const named = rows.filter(({ name }) => searchWords(text).every((word) => folded(name).includes(word)))
  return {
    people: named.slice(0, SHOWN).map(({ id, name, attended_at }) => ({ id, name, attendedAt: attended_at })),
    expected: Number(counts.expected),
    attended: Number(counts.attended),
    more: named.length > SHOWN,
  }
}

/** What means something in LIKE is looked for as it was typed. */
const words = (text: string) => searchWords(text).map((word) => word.replace(/[!%_]/g, '!$&'))
