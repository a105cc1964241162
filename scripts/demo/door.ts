/** Who was there on the last evening, and a link for who helps at the door of the next. */
import type { Database } from '../../lib/database/open'
import type { SeminarFacts } from '../../lib/domain/facts'
import type { Moment } from '../../lib/domain/units'
import { attend } from '../../lib/signups/attendance/attend'
import { makeDoorLink } from '../../lib/signups/attendance/door-links'
import type { Writer } from '../bench/corpus/writer'

const MINUTE = 60_000
const WHO = { actor: 'demo' }

/** The last one that was, if it was held somewhere. */
export const lastOf = (seminars: readonly SeminarFacts[], now: Moment): SeminarFacts | undefined =>
  seminars
    .filter(({ end, venue, cancelled }) => end < now && venue && !cancelled)
    .sort((a, b) => b.start - a.start)
    .at(0)

/** Most of who had a seat, in the half hour before it began. */
export async function tickOff(db: Database, { slug, start }: SeminarFacts, writer: Writer): Promise<void> {
  const people = await db
    .selectFrom('signups')
    .select('id')
    .where('seminar', '=', slug)
    .where('status', '=', 'confirmed')
    .execute()
  for (const { id } of people) if (writer.chance(0.85)) await attend(db, id, WHO, start - writer.between(1, 30) * MINUTE)
}

export const helpAtDoor = (db: Database, { slug: seminar }: SeminarFacts, now: Moment) =>
  makeDoorLink(db, { seminar, forWhom: 'Wie de jassen aanneemt', ...WHO }, now)
