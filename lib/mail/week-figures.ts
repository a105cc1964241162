/** Monday's mail with the week's figures. Dutch, as the desk is. */
import type { SendMailOptions } from 'nodemailer'
import { Temporal } from 'temporal-polyfill'
import { createTranslator } from 'use-intl/core'
import words from '../../messages/desk/figures.json'
import { address } from '../addresses'
import { date, number, timeZone } from '../language/format'
import { lookOf, wordmarkOf } from '../look/look'
import type { WeekFigures } from '../outbox/week-figures'
import { asHtml, asText } from './layout'
import { fromOf, headerText, person, type Row, type Sender } from './message'
import type { Content } from './messages/content'

const t = createTranslator({ locale: 'nl', messages: words, namespace: 'mail' })

export function weekMessage(row: Row, sender: Sender): SendMailOptions {
  const { siteUrl, site } = sender
  const content = contentOf(JSON.parse(row.data), { name: headerText(site.name), link: siteUrl + address.deskFigures() })
  const frame = { locale: 'nl', siteName: wordmarkOf(site), siteUrl, look: lookOf(site) } as const
  return {
    messageId: `<${row.message_id}@${new URL(siteUrl).hostname}>`,
    date: new Date(row.created_at),
    from: fromOf(sender),
    to: person('', row.recipient),
    subject: headerText(content.subject),
    text: asText(content, frame),
    html: asHtml(content, frame),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': 'nl' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

const counted = ['links', 'forms', 'signedUp', 'confirmed', 'cancelled'] as const

function contentOf(figures: WeekFigures, { name, link }: { name: string; link: string }): Content {
  const isQuiet = figures.links + figures.forms + figures.signedUp === 0
  const seats = figures.seats.map(({ title, ...full }): [string, string] => [title, t('seatsOf', full)])
  return {
    subject: t('subject', { name, count: figures.signedUp }),
    lead: t('lead'),
    greeting: t('greeting'),
    blocks: [
      t('intro', { from: dayOf(figures.from), to: dayOf(figures.to) }),
      isQuiet ? t('quiet') : { facts: counted.map((one): [string, string] => [t(one), number(figures[one], 'nl')]) },
      ...(seats.length > 0 ? [t('seats'), { facts: seats }] : []),
      { link, label: t('button') },
    ],
    footer: [t('footer')],
  }
}

const dayOf = (day: string) =>
  date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '12:00' }).epochMilliseconds, 'nl')
