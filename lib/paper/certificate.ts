/** A certificate of attendance as PDF, on A4. */
import { createTranslator } from 'use-intl/core'
import type { SeminarFacts } from '../domain/facts'
import type { Locale } from '../domain/locale'
import { daysWithWeekday, number, time } from '../language/format'
import { lookOf } from '../look/look'
import { messagesIn } from '../words'
import { type Block, MM, sheetOf } from './sheet'
import type { OnPaper } from './ticket'

const A4: [number, number] = [210 * MM, 297 * MM]

export interface Certified extends OnPaper {
  name: string
  organisation: string
  /** The whole address that proves it. */
  proof: string
}

/** "2,5 uur", "3 PE-punten": what the seminar's file says, a line each. */
export function worthOf({ hours, points }: Pick<SeminarFacts, 'hours' | 'points'>, locale: Locale): string[] {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'certificate' })
  return [
    ...(hours === undefined ? [] : [t('hours', { hours: number(hours, locale), one: String(hours === 1) })]),
    ...(points === undefined ? [] : [t('points', { points: number(points, locale), one: String(points === 1) })]),
  ]
}

/** Undefined: it has letters that our typeface cannot draw; the page to print can. */
export function certificatePdf({ facts, site, locale, at, name, organisation, proof }: Certified): Promise<Buffer | undefined> {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'certificate' })
  const title = facts.title[locale]
  const about = { size: A4, margin: 24 * MM, title: `${t('label')}: ${title}`, author: organisation, locale, at }
  const line = (text: string): Block => ({ kind: 'P', text, size: 13, above: 4 })
  return sheetOf({ ...about, typeface: lookOf(site).typeface }, [
    { kind: 'P', text: site.name, size: 16, bold: true, most: 1 },
    { rule: 5, above: 10 },
    { kind: 'P', text: t('label'), size: 15, above: 36 },
    { kind: 'H1', text: name, size: 34, bold: true, above: 6, most: 3 },
    { kind: 'P', text: t('attended'), size: 13, above: 14 },
    { kind: 'P', text: title, size: 22, bold: true, above: 4, most: 4 },
    ...linesOf(facts, locale).map(line),
    ...worthOf(facts, locale).map((text): Block => ({ kind: 'P', text, size: 16, bold: true, above: 10 })),
    { rule: 1, above: 30 },
    { kind: 'P', text: t('given', { organisation }), size: 12, above: 8 },
    { qr: proof, side: 36 * MM, said: t('qr'), above: 16 },
    { kind: 'P', text: t('proof'), size: 10.5, above: 2 },
    { kind: 'P', text: proof, size: 9, above: 2 },
  ])
}

/** When, where and with whom. */
function linesOf(facts: SeminarFacts, locale: Locale): string[] {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'certificate' })
  const { venue, speakers } = facts
  const hours = { start: time(facts.start, locale), end: time(facts.end, locale) }
  return [
    t('when', { date: daysWithWeekday(facts, locale), ...hours }),
    venue ? [venue.name, venue.city].filter(Boolean).join(', ') : t('online'),
    ...(speakers.length > 0 ? [t('with', { names: speakers.join(', ') })] : []),
  ]
}
