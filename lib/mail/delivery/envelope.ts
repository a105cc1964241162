/** What every mail has around its words, whoever it is to. The same row gives the same Message-ID and Date every time. Pure. */
import type { SendMailOptions } from 'nodemailer'
import addressparser from 'nodemailer/lib/addressparser'
import type { OutboxRow } from '../../database/tables/outbox'
import type { Locale } from '../../domain/locale'
import { lookOf, wordmarkOf } from '../../look/look'
import { asHtml, asText } from '../layout'
import type { Content, Context } from '../messages/content'
import { Unsendable } from './failure'

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

export const envelope = (row: Row, sender: Sender): SendMailOptions => ({
  messageId: `<${row.message_id}@${new URL(sender.siteUrl).hostname}>`,
  date: new Date(row.created_at),
  from: fromOf(sender),
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  disableFileAccess: true,
  disableUrlAccess: true,
})

interface Letter {
  to: SendMailOptions['to']
  content: Content
  locale: Locale
  headers?: Record<string, string>
}

/** With its words, in our layout. */
export function letter(row: Row, sender: Sender, { to, content, locale, headers }: Letter): SendMailOptions {
  const { siteUrl, site } = sender
  const frame = { locale, siteName: wordmarkOf(site), siteUrl, look: lookOf(site) }
  const around = envelope(row, sender)
  return {
    ...around,
    to,
    subject: headerText(content.subject),
    text: asText(content, frame),
    html: asHtml(content, frame),
    headers: { ...around.headers, 'Content-Language': locale, ...headers },
  }
}

/** MAIL_FROM, "Podium <post@podium.nl>" or an address alone; else the address in site.yaml. */
function fromOf({ mailFrom, site }: Sender) {
  const [given] = addressparser(mailFrom ?? '', { flatten: true })
  return { name: headerText(given?.name || site.name), address: given?.address || site.email }
}

/** One mailbox and no more, whatever the name says: nodemailer encodes it, given the two apart. */
export const person = (name: string, email: string) => {
  if (!/^[^\s\p{Cc}<>,;:@]+@[^\s\p{Cc}<>,;:@]+$/u.test(email)) throw new Unsendable('NO_ADDRESS')
  return { name: headerText(name), address: email }
}

/** Nothing that could end a header line. */
export const headerText = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
