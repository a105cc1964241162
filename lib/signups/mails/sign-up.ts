/** Which mails signing up leads to: enqueued in its transaction, worded and sent by lib/mail. */
import type { Trx } from '../../database/open'
import type { SignUpRow } from '../../database/tables/signups'
import type { Seats } from '../../domain/seminar/status'
import type { Person } from '../../domain/sign-up/request'
import type { Moment } from '../../domain/units'
import { type Mail, organiser } from '../../outbox/mail'
import { enqueue } from '../../outbox/outbox'
import { waitsForDigest } from '../telling/digest'
import { aboutOf, hadEnough, seatOf, toPerson } from './parts'

interface Limit {
  mailLimit: boolean
  now: Moment
}

interface Standing {
  /** As printed. */
  code: string | null
  /** How full it is now, for the organiser; absent: they are not told. */
  seats?: Seats
  /** It was somebody else's seat. */
  received?: true
  now: Moment
}

/** To whom signed up: a seat or a place in the line; and to the organiser. These always go: someone's seat hangs on them. */
export async function mailConfirmation(trx: Trx, row: SignUpRow, { code, seats, received, now }: Standing): Promise<void> {
  const status = row.status === 'waitlisted' ? 'waitlisted' : 'confirmed'
  const about = { ...aboutOf(row), price: row.price_cents, code }
  const key = `${status}:${row.id}`
  await enqueue(trx, { ...toPerson(row), template: received ? 'received' : status, data: about }, now, { key })
  const { email, organisation } = row
  if (!seats || (await waitsForDigest(trx, row.seminar, now))) return
  const data = { ...about, email, organisation, status, ...seats } as const
  const mail = { ...toPerson(row), template: 'organiserSignUp', recipient: organiser, data } as const
  await enqueue(trx, mail, now, { key: `organiser:${key}` })
}

/** To an address that is signed up already: how things stand, from the sign-up that is there, in its language. */
export async function mailAboutStanding(trx: Trx, row: SignUpRow, { mailLimit, now }: Limit): Promise<void> {
  if (mailLimit && (await hadEnough(trx, row.email, now))) return
  const status = row.status === 'cancelled' ? 'confirmed' : row.status
  await enqueue(trx, { ...toPerson(row), template: 'standing', data: { ...(await seatOf(trx, row)), status } }, now)
}

/** To an address that has used this once-per-person code, in the sign-up `earlier`: nothing was taken. */
export async function mailAboutCodeUsed(
  trx: Trx,
  earlier: SignUpRow,
  { person, seminar, code, mailLimit, now }: Limit & { person: Person; seminar: string; code: string },
): Promise<void> {
  if (mailLimit && (await hadEnough(trx, earlier.email, now))) return
  const data = { name: earlier.name, seminar, code, usedFor: earlier.seminar }
  await enqueue(trx, { ...toPerson(earlier), locale: person.locale, template: 'codeUsed', data }, now)
}

/** To who signed up where that is to be confirmed: a seat is held until then. */
export async function mailToConfirm(trx: Trx, row: SignUpRow, until: Moment, now: Moment): Promise<void> {
  const data = { ...(await seatOf(trx, row)), until }
  await enqueue(trx, { ...toPerson(row), template: 'toConfirm', data }, now, { key: `to-confirm:${row.id}` })
}

/** How a sign-up stands, once more, whenever it is asked for. Which mail that is. */
export async function mailAgain(trx: Trx, row: SignUpRow, now: Moment): Promise<Mail['template']> {
  const { status, held_until: until } = row
  const about = await seatOf(trx, row)
  const held = { offered: 'offered', unconfirmed: 'toConfirm' } as const
  const mail: Mail =
    (status === 'offered' || status === 'unconfirmed') && until !== null
      ? { ...toPerson(row), template: held[status], data: { ...about, until } }
      : { ...toPerson(row), template: status === 'waitlisted' ? 'waitlisted' : 'confirmed', data: about }
  await enqueue(trx, mail, now)
  return mail.template
}
