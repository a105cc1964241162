/** From a row of the outbox to a message for nodemailer: words, addresses, headers, the calendar file. Pure. */
import type { SendMailOptions } from 'nodemailer'
import { address } from '../addresses'
import type { SignUpRow } from '../database/tables/signups'
import type { SeminarFacts } from '../domain/facts'
import { broadcastFor } from '../domain/seminar/broadcast'
import { hallOf } from '../domain/seminar/hall'
import type { Billing } from '../domain/sign-up/request'
import type { Moment } from '../domain/units'
import { type Mail, type MailData, organiser } from '../outbox/mail'
import { isOn } from '../parts'
import { signUpCalendar } from './calendar'
import { envelope, headerText, letter, person, type Row, type Sender } from './delivery/envelope'
import { write } from './messages'
import { type Context, type Written, wordsOf } from './messages/content'
import { isLinkLike } from './messages/parts'
import { authorWord } from './messages/staff/author-word'

/** What is looked up at the moment of sending. */
export interface Lookup {
  facts: SeminarFacts
  /** The seminar that the code was used for (`codeUsed`); else `facts`. */
  usedFor: SeminarFacts
  /** As it stands now: it may have been cancelled since. Undefined: it is gone. */
  signUp: Pick<SignUpRow, 'status' | 'billing'> | undefined
  /** Who had the seat before (`received`). */
  from?: string
  /** What was written at the desk (`message`). */
  message?: Written
  /** The token by which these mails are ended; undefined: the address does not get them. */
  unsubscribe?: string
  /** The facts' revision. */
  sequence: number
  /** Of one's own sign-up; nothing keeps it. */
  token: string
  now: Moment
}
/** The whole message. The same row gives the same Message-ID and Date every time. */
export function messageOf(row: Row, lookup: Lookup, sender: Sender): SendMailOptions {
  const mail = { template: row.template, data: JSON.parse(row.data) } as Pick<Mail, 'template' | 'data'>
  const context = contextOf(row, lookup, sender)
  const content = write(mail, context)
  const { site, organiserEmail } = sender
  const organiserAddress = { name: headerText(site.name), address: organiserEmail ?? site.email }
  const toOrganiser = row.recipient === organiser
  const to = toOrganiser ? organiserAddress : person(isLinkLike(mail.data.name) ? '' : mail.data.name, row.recipient)
  return {
    ...letter(row, sender, { to, content, locale: context.locale, headers: endedBy(lookup, context) }),
    replyTo: toOrganiser && mail.template !== 'organiserDigest' ? attendeeOf(mail) : organiserAddress,
    attachments: calendarOf(row, mail, lookup, context),
  }
}

const attendeeOf = ({ data }: Pick<Mail, 'data'>) => {
  const { name, email } = data as MailData['organiserCancelled']
  return person(name, email)
}

/** One press in the mail program itself (RFC 8058), of what is not about one's own seminar. */
function endedBy({ message, unsubscribe }: Lookup, { locale, absolute }: Context): Record<string, string> {
  if (message?.kind !== 'news' || unsubscribe === undefined) return {}
  return {
    'List-Unsubscribe': `<${absolute(address.unsubscribeNow(locale, unsubscribe))}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

/** To the editors, at the address in site.yaml. */
export function noticeOf(row: Row, sender: Sender): SendMailOptions {
  const { siteUrl, site } = sender
  return {
    ...envelope(row, sender),
    to: { name: headerText(site.name), address: site.email },
    ...authorWord(JSON.parse(row.data), { name: site.name, siteUrl }),
  }
}

function contextOf(row: Row, lookup: Lookup, { siteUrl, site }: Sender): Context {
  // Who signed up in English before that was switched off is written to in Dutch: its links lead somewhere.
  const locale = row.recipient === organiser || !isOn(site, 'english') ? 'nl' : row.locale
  const absolute = (path: string) => siteUrl + path
  const { facts, usedFor, signUp, from, message, unsubscribe, now } = lookup
  return {
    locale,
    t: wordsOf(locale),
    facts,
    usedFor,
    from,
    broadcast: row.template === 'confirmed' || row.template === 'received' ? broadcastFor(facts, signUp?.status) : undefined,
    status: signUp?.status,
    billing: signUp?.billing ? (JSON.parse(signUp.billing) as Billing) : undefined,
    absolute,
    hall: hallOf(facts, row.signup_id ?? row.id),
    ticketPage: absolute(address.ticket(locale, lookup.token)),
    ownPage: absolute(address.signUp(locale, lookup.token)),
    message,
    unsubscribe: unsubscribe && absolute(address.unsubscribe(locale, unsubscribe)),
    notComing: absolute(address.notComing(locale, lookup.token)),
    site,
    now,
  }
}

/** What a mail does to the entry in one's calendar: puts it there, or takes it away. Who waits has none. */
function entryOf({ template, data }: Pick<Mail, 'template' | 'data'>, { signUp }: Lookup) {
  if (template === 'passedOn') return 'cancelled'
  if (template === 'takenOff') return (data as MailData['takenOff']).status === 'confirmed' ? 'cancelled' : undefined
  if (template === 'cancelled') return (data as MailData['cancelled']).status === 'waitlisted' ? undefined : 'cancelled'
  if (signUp?.status !== 'confirmed') return undefined
  if (template === 'seminarCancelled') return 'cancelled'
  return putsThere.includes(template) ? 'confirmed' : undefined
}

const putsThere: readonly Mail['template'][] = ['confirmed', 'received', 'moved', 'joinLink']

function calendarOf(row: Row, mail: Pick<Mail, 'template' | 'data'>, lookup: Lookup, context: Context) {
  const { facts, sequence, now } = lookup
  const status = entryOf(mail, lookup)
  if (!status) return []
  const { locale, site, absolute } = context
  const holder = { signUpId: row.signup_id ?? row.id, status } as const
  const { method, text } = signUpCalendar(facts, holder, { locale, siteUrl: absolute(''), site, sequence, now })
  return [{ filename: 'seminar.ics', contentType: `text/calendar; charset=utf-8; method=${method}`, content: text }]
}
