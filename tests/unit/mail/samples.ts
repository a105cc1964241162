/** Rows of the outbox and what they are about, for the tests of mails. */

import type { OutboxRow } from '../../../lib/database/tables/outbox'
import type { SeminarFacts } from '../../../lib/domain/facts'
import type { Locale } from '../../../lib/domain/locale'
import type { Sender } from '../../../lib/mail/delivery/envelope'
import type { Lookup } from '../../../lib/mail/message'
import { type Mail, type MailData, organiser, type Template } from '../../../lib/outbox/mail'

const at = (text: string) => Date.parse(text)

export const facts: SeminarFacts = {
  slug: 'toekomstgericht-werken',
  title: { nl: 'Toekomstgericht werken', en: 'Work for the future' },
  summary: { nl: 'Een avond over werk; met café, zaal, en „vragen”.', en: 'An evening about work.' },
  start: at('2026-12-10T19:30:00+01:00'),
  end: at('2026-12-10T22:00:00+01:00'),
  venue: { name: 'De Balie', street: 'Kleine-Gartmanplantsoen 10', postalCode: '1017 RR', city: 'Amsterdam' },
  price: 6500,
  capacity: 40,
  waitlist: true,
  showSeats: true,
  closes: at('2026-12-10T19:30:00+01:00'),
  cancelUntil: at('2026-12-10T00:00:00+01:00'),
  speakers: ['Jan Jansen'],
  retentionDays: 60,
}
export const otherFacts: SeminarFacts = {
  ...facts,
  slug: 'luisteren',
  title: { nl: 'Luisteren naar klanten', en: 'Listening to customers' },
}

export const lookup: Lookup = {
  facts,
  usedFor: otherFacts,
  signUp: { status: 'confirmed', billing: null },
  sequence: 2,
  token: 'TOKEN-of-this-sign-up',
  message: {
    subject: 'We zitten in de grote zaal',
    body: 'De kleine zaal is te klein.\nKom naar de grote, op de eerste verdieping.\n\nHet programma staat op https://podium.example/programma',
    kind: 'service',
  },
  unsubscribe: 'TOKEN-that-ends-them',
  now: at('2026-11-24T09:00:00Z'),
}
export const sender: Sender = {
  siteUrl: 'https://podium.example',
  site: { name: 'Podium', email: 'redactie@podium.example' },
}

const about = { name: 'Noor van Dijk', seminar: facts.slug }
const forOrganiser = {
  ...about,
  email: 'noor@bakkerij.example',
  organisation: 'Bakkerij Dam',
  code: null,
  taken: 12,
  waiting: 0,
}
export const data: MailData = {
  confirmed: { ...about, price: 0, code: 'CustomerFirst' },
  waitlisted: { ...about, price: 1250, code: null },
  standing: { ...about, price: 6500, code: null, status: 'confirmed' },
  codeUsed: { ...about, code: 'CustomerFirst', usedFor: otherFacts.slug },
  cancelled: about,
  offered: { ...about, price: 1250, code: 'CustomerFirst', until: at('2026-11-25T12:00:00+01:00') },
  toConfirm: { ...about, price: 0, code: null, until: at('2026-11-24T14:00:00+01:00') },
  lapsed: about,
  joinLink: { ...about, changed: true },
  passedOn: about,
  received: { ...about, price: 6500, code: null },
  leaving: { ...about, until: at('2026-11-24T10:15:00+01:00') },
  takenOff: { ...about, reason: 'De zaal is kleiner dan gedacht.', status: 'confirmed' },
  moved: {
    ...about,
    was: { start: at('2026-12-09T19:30:00+01:00'), end: at('2026-12-09T22:00:00+01:00'), venue: facts.venue },
    resumed: false,
  },
  seminarCancelled: about,
  reminder: about,
  message: { ...about, message: 'a-message-from-the-desk' },
  organiserSignUp: { ...forOrganiser, status: 'confirmed', price: 6500 },
  organiserDigest: {
    ...about,
    people: [{ name: 'Noor van Dijk', email: 'noor@bakkerij.example', status: 'confirmed' }],
    more: true,
    taken: 12,
    waiting: 1,
  },
  organiserPassedOn: { ...forOrganiser, status: 'confirmed', giver: 'Tess de Wit' },
  organiserCancelled: { ...forOrganiser, status: 'waitlisted', waiting: 2 },
}
export const templates = Object.keys(data) as Template[]
export const recipientOf = (template: Template) => (template.startsWith('organiser') ? organiser : 'noor@bakkerij.example')

/** A row as `enqueue` writes it. */
export function rowOf<T extends Template>(template: T, locale: Locale = 'nl', changes: Partial<MailData[T]> = {}): OutboxRow {
  return {
    id: 'b7e1c1a2-0000-4000-8000-000000000001',
    signup_id: 'abcdefghijklmnopqrstuv',
    template,
    locale,
    recipient: recipientOf(template),
    data: JSON.stringify({ ...data[template], ...changes }),
    message_id: 'one-of-a-kind',
    attempts: 1,
    next_attempt_at: 0,
    claimed_until: null,
    sent_at: null,
    failed_at: null,
    last_error: null,
    created_at: at('2026-11-24T08:55:12Z'),
    key: 'one-of-a-kind',
    priority: 0,
    message: null,
  }
}

/** The same, to be enqueued. */
export const mailOf = <T extends Template>(template: T, signUpId: string, recipient = recipientOf(template)): Mail =>
  ({ template, locale: 'nl', recipient, signUpId, data: data[template] }) as Mail
