/** A ticket as PDF, on A6: for the attachment of the confirmation, and to keep. No name: who photographs it learns none. */
import { createTranslator } from 'use-intl/core'
import type { SeminarFacts } from '../domain/facts'
import type { Locale } from '../domain/locale'
import type { Moment } from '../domain/units'
import { daysWithWeekday, time } from '../language/format'
import { type Chosen, lookOf } from '../look/look'
import { messagesIn } from '../words'
import { MM, sheetOf } from './sheet'

export interface OnPaper {
  facts: SeminarFacts
  site: { name: string; look?: Chosen }
  locale: Locale
  at: Moment
}

const A6: [number, number] = [105 * MM, 148 * MM]

/** `ticket`: the whole address in its QR code. */
export function ticketPdf({ facts, site, locale, at, ticket }: OnPaper & { ticket: string }): Promise<Buffer> {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'ticket' })
  const { venue } = facts
  const when = t('at', { date: daysWithWeekday(facts, locale), time: time(facts.start, locale) })
  const where = venue ? [venue.name, venue.street, venue.city].filter(Boolean).join(', ') : t('online')
  const title = facts.title[locale]
  const words = [site.name, title, when, where, t('seatOne')].join(' ')
  const { typeface } = lookOf(site)
  const about = { size: A6, margin: 9 * MM, title: `${t('label')}: ${title}`, author: site.name, locale, at, typeface, words }
  return sheetOf(about, (sheet) => {
    sheet.write('P', site.name, { size: 10, weight: 700, most: 1 })
    sheet.write('H1', title, { size: 17, weight: 800, above: 4, most: 4 })
    sheet.write('P', when, { size: 10.5, weight: 500, above: 5, most: 2 })
    sheet.write('P', where, { size: 10.5, weight: 400, above: 1, most: 2 })
    sheet.rule(3, 8)
    sheet.qr(ticket, 62 * MM, t('qr'), 4)
    sheet.write('P', t('seatOne'), { size: 10.5, weight: 650, above: 0, most: 1 })
  })
}
