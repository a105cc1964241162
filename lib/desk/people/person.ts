/** One person, as the desk sees them: how they stand, what was mailed, what happened. */
import type { Database } from '../../database/open'
import type { EventsTable } from '../../database/tables/desk'
import type { OutboxRow } from '../../database/tables/outbox'
import type { Source } from '../../domain/sign-up/request'
import type { Moment } from '../../domain/units'
import { type AnswerRow, answersOf } from '../../signups/answers/answers'
import { sourceColumns, sourceOf } from '../../signups/log/sources'
import { type OwnSignUp, signUpById } from '../../signups/own-sign-up'

export interface PersonSeen extends OwnSignUp {
  source: Source
  answers: AnswerRow[]
  mails: Pick<OutboxRow, 'id' | 'template' | 'created_at' | 'sent_at' | 'failed_at'>[]
  events: Pick<EventsTable, 'id' | 'at' | 'kind' | 'actor'>[]
}

/** So many of the last. */
const MOST = 50

/** Undefined: there is none. */
export async function personSeen(db: Database, id: string): Promise<PersonSeen | undefined> {
  const own = await signUpById(db, id)
  if (!own) return undefined
  const source = await db
    .selectFrom('sources')
    .select(sourceColumns)
    .where('hash', '=', own.signUp.source_hash ?? '')
    .executeTakeFirst()
  const mails = await db
    .selectFrom('outbox')
    .select(['id', 'template', 'created_at', 'sent_at', 'failed_at'])
    .where('signup_id', '=', id)
    .where('recipient', '!=', 'organiser')
    .orderBy('created_at', 'desc')
    .limit(MOST)
    .execute()
  const events = await db
    .selectFrom('events')
    .select(['id', 'at', 'kind', 'actor'])
    .where('signup_id', '=', id)
    .orderBy('at', 'desc')
    .limit(MOST)
    .execute()
  return { ...own, source: source ? sourceOf(source) : {}, answers: await answersOf(db, id), mails, events }
}

/** The evenings that somebody can be moved to: what is to come, but for the one that they are at. */
export async function otherEvenings(
  db: Database,
  slug: string,
  now: Moment,
): Promise<{ slug: string; title: string; start: Moment }[]> {
  const rows = await db
    .selectFrom('seminars')
    .select(['slug', 'facts'])
    .where('start_at', '>', now)
    .where('removed_at', 'is', null)
    .where('slug', '!=', slug)
    .orderBy('start_at')
    .limit(200)
    .execute()
  return rows.map(({ facts, ...row }) => {
    const { title, start } = JSON.parse(facts)
    return { ...row, title: title.nl, start }
  })
}
