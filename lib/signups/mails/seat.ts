/** Which mails follow when a seat changes hands: enqueued in that transaction, worded and sent by lib/mail. */
import type { Trx } from '../../database/open'
import type { SignUpRow } from '../../database/tables/signups'
import type { Seats } from '../../domain/seminar/status'
import type { Moment } from '../../domain/units'
import { organiser } from '../../outbox/mail'
import { enqueue } from '../../outbox/outbox'
import { waitsForDigest } from '../telling/digest'
import { aboutOf, hadEnough, printedCode, seatOf, toPerson } from './parts'

/** After cancelling: to the attendee and the organiser. `row` as it was before. */
export async function mailCancellation(trx: Trx, row: SignUpRow, seats: Seats, now: Moment): Promise<void> {
  const { id, seminar, email, organisation } = row
  const status = row.status === 'confirmed' ? 'confirmed' : 'waitlisted'
  const mail = { ...toPerson(row), template: 'cancelled', data: { ...aboutOf(row), status } } as const
  await enqueue(trx, mail, now, { key: `cancelled:${id}` })
  if (await waitsForDigest(trx, seminar, now)) return
  const code = await printedCode(trx, row.code)
  const data = { ...aboutOf(row), email, organisation, code, status, ...seats } as const
  const toOrganiser = { ...toPerson(row), template: 'organiserCancelled', recipient: organiser, data } as const
  await enqueue(trx, toOrganiser, now, { key: `organiser:cancelled:${id}` })
}

/** To who gave their seat to somebody else. */
export async function mailPassedOn(trx: Trx, row: SignUpRow, now: Moment): Promise<void> {
  await enqueue(trx, { ...toPerson(row), template: 'passedOn', data: aboutOf(row) }, now, { key: `passed-on:${row.id}` })
}

/** To who pressed "Ik kom niet": until when they can come back. Pressed again and again it fills no mailbox. */
export async function mailLeaving(trx: Trx, row: SignUpRow, until: Moment, now: Moment): Promise<void> {
  if (await hadEnough(trx, row.email, now)) return
  await enqueue(trx, { ...toPerson(row), template: 'leaving', data: { ...aboutOf(row), until } }, now)
}

/** To the first in line: a seat is held until then, under the code and at the price of when they signed up. */
export async function mailOffer(trx: Trx, row: SignUpRow, until: Moment, now: Moment): Promise<void> {
  const data = { ...(await seatOf(trx, row)), until }
  await enqueue(trx, { ...toPerson(row), template: 'offered', data }, now, { key: `offered:${row.id}`, priority: 'person' })
}

/** To who did not answer an offer: it went to the next. */
export async function mailLapsed(trx: Trx, row: SignUpRow, now: Moment): Promise<void> {
  const mail = { ...toPerson(row), template: 'lapsed', data: aboutOf(row) } as const
  await enqueue(trx, mail, now, { key: `lapsed:${row.id}`, priority: 'person' })
}

/** To who was taken off the list at the desk. `row` as it was before. */
export async function mailTakenOff(trx: Trx, row: SignUpRow, reason: string, now: Moment): Promise<void> {
  const data = { ...aboutOf(row), reason, status: row.status === 'cancelled' ? 'confirmed' : row.status } as const
  await enqueue(trx, { ...toPerson(row), template: 'takenOff', data }, now, { key: `taken-off:${row.id}` })
}
