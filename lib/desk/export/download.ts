/** A table as a file of its own, in an answer: made whole before any of it leaves, so that what arrives is all of it. */
import type { Database } from '../../database/open'
import type { Moment } from '../../domain/units'
import { listSignUps } from '../../signups/list'
import { record } from '../../signups/log/events'
import { csvOf } from './csv'
import { invoiceSheet, peopleSheet } from './people-columns'
import { xlsxOf } from './xlsx'

const sheets = { aanwezigen: peopleSheet, facturen: invoiceSheet }
const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export interface Wanted {
  seminar: string
  what: keyof typeof sheets
  as: keyof typeof types
  /** Who takes it along: it stands in the log. */
  who: string
}

/** Undefined: there is no such seminar. */
export async function download(db: Database, { seminar, what, as, who }: Wanted, now: Moment): Promise<Response | undefined> {
  const list = await listSignUps(db, seminar)
  if (!list) return undefined
  const { slug } = list.facts
  const sheet = sheets[what](what, list.signUps)
  const body = as === 'csv' ? new TextEncoder().encode(csvOf(sheet)) : await xlsxOf(sheet)
  const data = { what: `${what}.${as}`, rows: sheet.rows.length }
  await record(db, { kind: 'exported', actor: who, seminar: slug, data }, now)
  return new Response(body, {
    headers: {
      'content-type': types[as],
      'content-disposition': `attachment; filename="${slug}-${what}.${as}"`,
      'cache-control': 'no-store',
    },
  })
}
