/** Which mails a sign-up leads to: enqueued in its transaction, worded and sent by lib/mail. */

import type { Database, Trx } from '../database/open'
import type { SignUpRow } from '../database/tables/signups'
import type { Change, Told } from '../domain/seminar/change'
import type { Seats } from '../domain/seminar/status'
import type { Person } from '../domain/sign-up/request'
import type { Moment } from '../domain/units'
import { type Mail, organiser } from '../outbox/mail'
import { enqueue } from '../outbox/outbox'
import { waitsForDigest } from './telling/digest'

const mostPerDay = 5
const day = 24 * 60 * 60 * 1000
/** By how much the clocks of two servers may differ; what is further ahead was written while a clock was wrong, and is forgotten. */
const skew = 60_000

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
  const about = { name: row.name, seminar: row.seminar, price: row.price_cents, code }
  const mail = { locale: row.locale, signUpId: row.id }
  const key = `${status}:${row.id}`
  const template = received ? 'received' : status
  await enqueue(trx, { ...mail, template, recipient: row.email, data: about }, now, { key })
  const { email, organisation } = row
  if (!seats || (await waitsForDigest(trx, row.seminar, now))) return
  const data = { ...about, email, organisation, status, ...seats } as const
  await enqueue(trx, { ...mail, template: 'organiserSignUp', recipient: organiser, data }, now, { key: `organiser:${key}` })
}

/** To an address that is signed up already: how things stand, from the sign-up that is there, in its language. */
export async function mailAboutStanding(trx: Trx, row: SignUpRow, { mailLimit, now }: Limit): Promise<void> {
  if (mailLimit && (await hadEnough(trx, row.email, now))) return
  const data = {
    name: row.name,
    seminar: row.seminar,
    price: row.price_cents,
    code: await printedCode(trx, row.code),
    status: row.status === 'cancelled' ? 'confirmed' : row.status,
  } as const
  await enqueue(trx, { template: 'standing', locale: row.locale, recipient: row.email, signUpId: row.id, data }, now)
}

/** To an address that has used this once-per-person code, in the sign-up `earlier`: nothing was taken. */
export async function mailAboutCodeUsed(
  trx: Trx,
  earlier: SignUpRow,
  { person, seminar, code, mailLimit, now }: Limit & { person: Person; seminar: string; code: string },
): Promise<void> {
  if (mailLimit && (await hadEnough(trx, earlier.email, now))) return
  const data = { name: earlier.name, seminar, code, usedFor: earlier.seminar }
  const mail = { locale: person.locale, recipient: earlier.email, signUpId: earlier.id }
  await enqueue(trx, { ...mail, template: 'codeUsed', data }, now)
}

/** After cancelling: to the attendee and the organiser. `row` as it was before. */
export async function mailCancellation(trx: Trx, row: SignUpRow, seats: Seats, now: Moment): Promise<void> {
  const { name, seminar, email, organisation, locale } = row
  const mail = { locale, signUpId: row.id }
  const status = row.status === 'confirmed' ? 'confirmed' : 'waitlisted'
  const [key, forOrganiser] = [`cancelled:${row.id}`, `organiser:cancelled:${row.id}`]
  await enqueue(trx, { ...mail, template: 'cancelled', recipient: email, data: { name, seminar, status } }, now, { key })
  if (await waitsForDigest(trx, seminar, now)) return
  const data = { name, seminar, email, organisation, code: await printedCode(trx, row.code), status, ...seats } as const
  await enqueue(trx, { ...mail, template: 'organiserCancelled', recipient: organiser, data }, now, { key: forOrganiser })
}

/** To who gave their seat to somebody else. */
export async function mailPassedOn(trx: Trx, { id, name, seminar, email, locale }: SignUpRow, now: Moment): Promise<void> {
  const mail = { template: 'passedOn', locale, recipient: email, signUpId: id, data: { name, seminar } } as const
  await enqueue(trx, mail, now, { key: `passed-on:${id}` })
}

/** To who pressed "Ik kom niet": until when they can come back. Pressed again and again it fills no mailbox. */
export async function mailLeaving(trx: Trx, row: SignUpRow, until: Moment, now: Moment): Promise<void> {
  const { id, name, seminar, email, locale } = row
  if (await hadEnough(trx, email, now)) return
  await enqueue(trx, { template: 'leaving', locale, recipient: email, signUpId: id, data: { name, seminar, until } }, now)
}

/** To the first in line: a seat is held until then, under the code and at the price of when they signed up. */
export async function mailOffer(trx: Trx, row: SignUpRow, until: Moment, now: Moment): Promise<void> {
  const { id, name, seminar, email, locale, price_cents: price } = row
  const data = { name, seminar, price, code: await printedCode(trx, row.code), until }
  const mail = { template: 'offered', locale, recipient: email, signUpId: id, data } as const
  await enqueue(trx, mail, now, { key: `offered:${id}`, priority: 'person' })
}

/** To who signed up where that is to be confirmed: a seat is held until then. */
export async function mailToConfirm(trx: Trx, row: SignUpRow, until: Moment, now: Moment): Promise<void> {
  const { id, name, seminar, email, locale, price_cents: price } = row
  const data = { name, seminar, price, code: await printedCode(trx, row.code), until }
  await enqueue(trx, { template: 'toConfirm', locale, recipient: email, signUpId: id, data }, now, { key: `to-confirm:${id}` })
}

/** To who did not answer an offer: it went to the next. */
export async function mailLapsed(trx: Trx, { id, name, seminar, email, locale }: SignUpRow, now: Moment): Promise<void> {
  const mail = { template: 'lapsed', locale, recipient: email, signUpId: id, data: { name, seminar } } as const
  await enqueue(trx, mail, now, { key: `lapsed:${id}`, priority: 'person' })
}

interface ToldOf {
  change: Change
  was: Told
  key: string
}

/** To who is signed up for what moved, was called off, or goes on after all. */
export async function mailChange(trx: Trx, row: SignUpRow, { change, was, key }: ToldOf, now: Moment): Promise<void> {
  const { id, name, seminar, email, locale } = row
  const to = { locale, recipient: email, signUpId: id }
  const mail: Mail =
    change === 'cancelled'
      ? { ...to, template: 'seminarCancelled', data: { name, seminar } }
      : change === 'link'
        ? { ...to, template: 'joinLink', data: { name, seminar, changed: /^https?:/i.test(was.online ?? '') } }
        : { ...to, template: 'moved', data: { name, seminar, was, resumed: change === 'resumed' } }
  await enqueue(trx, mail, now, { key, priority: 'mailing' })
}

export async function mailReminder(trx: Trx, row: SignUpRow, key: string, now: Moment): Promise<void> {
  const { id, name, seminar, email, locale } = row
  const mail = { template: 'reminder', locale, recipient: email, signUpId: id, data: { name, seminar } } as const
  await enqueue(trx, mail, now, { key, priority: 'mailing' })
}

/** To who was taken off the list at the desk. `row` as it was before. */
export async function mailTakenOff(trx: Trx, row: SignUpRow, reason: string, now: Moment): Promise<void> {
  const { id, name, seminar, email, locale, status } = row
  const data = { name, seminar, reason, status: status === 'cancelled' ? 'confirmed' : status } as const
  const mail = { template: 'takenOff', locale, recipient: email, signUpId: id, data } as const
  await enqueue(trx, mail, now, { key: `taken-off:${id}` })
}

/** How a sign-up stands, once more, whenever it is asked for. Which mail that is. */
export async function mailAgain(trx: Trx, row: SignUpRow, now: Moment): Promise<Mail['template']> {
  const { id, name, seminar, email, locale, status, held_until: until, price_cents: price } = row
  const about = { name, seminar, price, code: await printedCode(trx, row.code) }
  const to = { locale, recipient: email, signUpId: id }
  const held = { offered: 'offered', unconfirmed: 'toConfirm' } as const
  const mail: Mail =
    (status === 'offered' || status === 'unconfirmed') && until !== null
      ? { ...to, template: held[status], data: { ...about, until } }
      : { ...to, template: status === 'waitlisted' ? 'waitlisted' : 'confirmed', data: about }
  await enqueue(trx, mail, now)
  return mail.template
}

/** Whoever types somebody else's address again and again fills no mailbox: 5 a day, and then silence. */
async function hadEnough(trx: Trx, email: string, now: Moment): Promise<boolean> {
  const { count } = await trx
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('recipient', '=', email)
    .where('created_at', '>', now - day)
    .where('created_at', '<=', now + skew)
    .executeTakeFirstOrThrow()
  return count >= mostPerDay
}

/** A code as printed, also when its file is gone. */
export async function printedCode(db: Database, key: string | null): Promise<string | null> {
  if (key === null) return null
  const row = await db.selectFrom('promo_codes').select('facts').where('normalised', '=', key).executeTakeFirst()
  return row ? JSON.parse(row.facts).code : key
}
