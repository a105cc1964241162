/** From a row of the outbox to a message for nodemailer: words, addresses, headers, the calendar file. Pure. */
import type { SendMailOptions } from 'nodemailer'
import addressparser from 'nodemailer/lib/addressparser'
import { address } from '../addresses'
import type { OutboxRow, SignUpRow } from '../database/tables'
import { broadcastFor } from '../domain/broadcast'
import type { SeminarFacts } from '../domain/facts'
import { hallOf } from '../domain/hall'
import type { Billing } from '../domain/sign-up-request'
import type { Moment } from '../domain/units'
import { lookOf, wordmarkOf } from '../look/look'
import { type Mail, type MailData, organiser } from '../outbox/mail'
import { isOn } from '../parts'
import { signUpCalendar } from './calendar'
import { Unsendable } from './failure'
import { asHtml, asText } from './layout'
import { write } from './messages'
import { authorWord } from './messages/author-word'
import { type Context, type Written, wordsOf } from './messages/content'
import { isLinkLike } from './messages/parts'

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
/** Who sends, and from where. */
export interface Sender {
  siteUrl: string
  site: Context['site']
  /** MAIL_FROM, ORGANISER_EMAIL. */
  mailFrom?: string
  organiserEmail?: string
}

export type Row = Pick<
  OutboxRow,
  'id' | 'template' | 'locale' | 'recipient' | 'data' | 'message_id' | 'created_at' | 'signup_id'
>

/** The whole message. The same row gives the same Message-ID and Date every time. */
export function messageOf(row: Row, lookup: Lookup, sender: Sender): SendMailOptions {
  const mail = { template: row.template, data: JSON.parse(row.data) } as Pick<Mail, 'template' | 'data'>
  const context = contextOf(row, lookup, sender)
  const content = write(mail, context)
  const { siteUrl, site } = sender
  const frame = { locale: context.locale, siteName: wordmarkOf(site), siteUrl, look: lookOf(site) }
  const organiserAddress = { name: headerText(site.name), address: sender.organiserEmail ?? site.email }
  const toOrganiser = row.recipient === organiser
  return {
    messageId: `<${row.message_id}@${new URL(siteUrl).hostname}>`,
    date: new Date(row.created_at),
    from: fromOf(sender),
    to: toOrganiser ? organiserAddress : person(isLinkLike(mail.data.name) ? '' : mail.data.name, row.recipient),
    replyTo: toOrganiser && mail.template !== 'organiserDigest' ? attendeeOf(mail) : organiserAddress,
    subject: headerText(content.subject),
    text: asText(content, frame),
    html: asHtml(content, frame),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': context.locale,
      ...endedBy(lookup, context),
    },
    attachments: calendarOf(row, mail, lookup, context),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
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
    messageId: `<${row.message_id}@${new URL(siteUrl).hostname}>`,
    date: new Date(row.created_at),
    from: fromOf(sender),
    to: { name: headerText(site.name), address: site.email },
    ...authorWord(JSON.parse(row.data), { name: site.name, siteUrl }),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
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

/** MAIL_FROM, "Podium <post@podium.nl>" or an address alone; else the address in site.yaml. */
export function fromOf({ mailFrom, site }: Sender) {
  const [given] = addressparser(mailFrom ?? '', { flatten: true })
  return { name: headerText(given?.name || site.name), address: given?.address || site.email }
}

const attendeeOf = ({ data }: Pick<Mail, 'data'>) => {
  const { name, email } = data as MailData['organiserCancelled']
  return person(name, email)
}

/** One mailbox and no more, whatever the name says: nodemailer encodes it, given the two apart. */
export const person = (name: string, email: string) => {
  if (!/^[^\s\p{Cc}<>,;:@]+@[^\s\p{Cc}<>,;:@]+$/u.test(email)) throw new Unsendable('NO_ADDRESS')
  return { name: headerText(name), address: email }
}

/** Nothing that could end a header line. */
export const headerText = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
