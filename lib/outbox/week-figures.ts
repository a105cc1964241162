/** The week's figures, for who asked for them at the desk: about no sign-up, and about nobody. It waits in the outbox as all others do. */
import { randomUUID } from 'node:crypto'
import type { Database, Trx } from '../database/open'
import type { OutboxRow } from '../database/tables/outbox'
import type { Moment } from '../domain/units'
import { pokeSoon, priorities } from './outbox'

export interface WeekFigures {
  /** Days in Amsterdam, the last one too. */
  from: string
  to: string
  links: number
  forms: number
  signedUp: number
  confirmed: number
  cancelled: number
  /** Of the evenings to come, the soonest first. */
  seats: { title: string; taken: number; capacity: number; waiting: number }[]
}

const TEMPLATE = 'weekFigures'
/** How long a row says that it was sent, and where to: far longer than anything tries again. */
const KEPT = 60 * 86_400_000

export const isWeekFigures = ({ template }: Pick<OutboxRow, 'template'>): boolean => template === TEMPLATE

interface Wants {
  email: string
  /** Stands in the key in place of the address. */
  id: string
}

/** Once a week to each, however often it is asked for. */
export async function enqueueWeek(trx: Trx, { email, id }: Wants, figures: WeekFigures, now: Moment): Promise<void> {
  const row = { id: randomUUID(), key: `week:${figures.to}:${id}`, signup_id: null, template: TEMPLATE, locale: 'nl' as const }
  const times = { message_id: randomUUID(), next_attempt_at: now, created_at: now }
  await trx
    .insertInto('outbox')
    .values({ ...row, ...times, recipient: email, priority: priorities.mailing, data: JSON.stringify(figures) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  pokeSoon()
}

export const dropWeeks = (db: Database, now: Moment) =>
  db
    .deleteFrom('outbox')
    .where('template', '=', TEMPLATE)
    .where('created_at', '<', now - KEPT)
    .execute()
