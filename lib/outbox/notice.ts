/** A mail to the editors that is about no seminar and no sign-up: the author's word. It waits in the outbox as all others do. */
import { randomUUID } from 'node:crypto'
import type { Trx } from '../database/open'
import type { OutboxRow } from '../database/tables/outbox'
import type { Moment } from '../domain/units'

export interface AuthorWord {
  /** Of the article. */
  title: string
  kind: 'agreed' | 'remark'
  name?: string
  /** The beginning of the paragraph that it is about. */
  where?: string
  text?: string
}

const TEMPLATE = 'authorWord'
/** The address in site.yaml, looked up when it is sent. */
export const editors = 'editors'

export const isNotice = ({ template }: Pick<OutboxRow, 'template'>): boolean => template === TEMPLATE

/** Inside the transaction that decides on it; the delivery finds it when it looks by itself. */
export async function enqueueNotice(trx: Trx, word: AuthorWord, now: Moment): Promise<void> {
  const id = randomUUID()
  const row = { id, key: id, signup_id: null, template: TEMPLATE, locale: 'nl' as const, recipient: editors }
  const times = { message_id: randomUUID(), next_attempt_at: now, created_at: now }
  await trx
    .insertInto('outbox')
    .values({ ...row, ...times, data: JSON.stringify(word) })
    .execute()
}
