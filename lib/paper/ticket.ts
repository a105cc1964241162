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

/** `ticket`: the whole address in its QR code. Undefined: it has letters that our typeface cannot draw; the page can. */
export function ticketPdf({ facts, site, locale, at, ticket }: OnPaper & { ticket: string }): Promise<Buffer | undefined> {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'ticket' })
  const { venue } = facts
  const when = t('at', { date: daysWithWeekday(facts, locale), time: time(facts.start, locale) })
  const where = venue ? [venue.name, venue.street, venue.city].filter(Boolean).join(', ') : t('online')
  const title = facts.title[locale]
  const { typeface } = lookOf(site)
  const about = { size: A6, margin: 9 * MM, title: `${t('label')}: ${title}`, author: site.name, locale, at, typeface }
  return sheetOf(about, [
    { kind: 'P', text: site.name, size: 10, bold: true, most: 1 },
    { kind: 'H1', text: title, size: 17, bold: true, above: 4, most: 4 },
    { kind: 'P', text: when, size: 10.5, above: 5, most: 2 },
    { kind: 'P', text: where, size: 10.5, above: 1, most: 2 },
    { rule: 3, above: 8 },
    { qr: ticket, side: 62 * MM, said: t('qr'), above: 4 },
    { kind: 'P', text: t('seatOne'), size: 10.5, bold: true, most: 1 },
  ])
}
