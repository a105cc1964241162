/** A certificate of attendance as PDF, on A4. */
import { createTranslator } from 'use-intl/core'
import type { SeminarFacts } from '../domain/facts'
import type { Locale } from '../domain/locale'
import { daysWithWeekday, number, time } from '../language/format'
import { lookOf } from '../look/look'
import { messagesIn } from '../words'
import { isDrawable, MM, sheetOf } from './sheet'
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

/** Undefined: the name has letters that our typeface cannot draw; the page to print can. */
export async function certificatePdf({
  facts,
  site,
  locale,
  at,
  name,
  organisation,
  proof,
}: Certified): Promise<Buffer | undefined> {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'certificate' })
  const { typeface } = lookOf(site)
  if (!(await isDrawable(name, typeface))) return undefined
  const { venue } = facts
  const title = facts.title[locale]
  const when = t('when', {
    date: daysWithWeekday(facts, locale),
    start: time(facts.start, locale),
    end: time(facts.end, locale),
  })
  const where = venue ? [venue.name, venue.city].filter(Boolean).join(', ') : t('online')
  const lines = [when, where, ...(facts.speakers.length > 0 ? [t('with', { names: facts.speakers.join(', ') })] : [])]
  const worth = worthOf(facts, locale)
  const words = [
    t('label'),
    t('attended'),
    t('given', { organisation }),
    t('proof'),
    proof,
    name,
    title,
    site.name,
    organisation,
  ]
  const all = [...words, ...lines, ...worth].join(' ')
  const about = {
    size: A4,
    margin: 24 * MM,
    title: `${t('label')}: ${title}`,
    author: organisation,
    locale,
    at,
    typeface,
    words: all,
  }
  return sheetOf(about, (sheet) => {
    sheet.write('P', site.name, { size: 16, weight: 800, most: 1 })
    sheet.rule(5, 10)
    sheet.write('P', t('label'), { size: 15, weight: 500, above: 36 })
    sheet.write('H1', name, { size: 34, weight: 800, above: 6, most: 3 })
    sheet.write('P', t('attended'), { size: 13, weight: 400, above: 14 })
    sheet.write('P', title, { size: 22, weight: 800, above: 4, most: 4 })
    for (const line of lines) sheet.write('P', line, { size: 13, weight: 400, above: 4 })
    for (const line of worth) sheet.write('P', line, { size: 16, weight: 700, above: 10 })
    sheet.rule(1, 30)
    sheet.write('P', t('given', { organisation }), { size: 12, weight: 400, above: 8 })
    sheet.qr(proof, 36 * MM, t('qr'), 16)
    sheet.write('P', t('proof'), { size: 10.5, weight: 400, above: 2 })
    sheet.write('P', proof, { size: 9, weight: 400, above: 2 })
  })
}
