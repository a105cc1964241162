/** Monday's mail with the week's figures. Dutch, as the desk is. */
import type { SendMailOptions } from 'nodemailer'
import { Temporal } from 'temporal-polyfill'
import { createTranslator } from 'use-intl/core'
import words from '../../messages/desk/figures.json'
import { address } from '../addresses'
import { date, number, timeZone } from '../language/format'
import type { WeekFigures } from '../outbox/week-figures'
import { headerText, letter, person, type Row, type Sender } from './delivery/envelope'
import type { Content } from './messages/content'

const t = createTranslator({ locale: 'nl', messages: words, namespace: 'mail' })

export function weekMessage(row: Row, sender: Sender): SendMailOptions {
  const { siteUrl, site } = sender
  const content = contentOf(JSON.parse(row.data), { name: headerText(site.name), link: siteUrl + address.deskFigures() })
  return letter(row, sender, { to: person('', row.recipient), content, locale: 'nl' })
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
