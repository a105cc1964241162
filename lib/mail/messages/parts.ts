/** What several mails say: when and where, the price, how to cancel, who sent this. */
import type { Cents, Moment } from '../../content/schemas/fields'
import { date, dateWithWeekday, euro, isMidnight, sameDay, time, untilIncluding } from '../../format'
import { placeOf } from '../calendar'
import type { Block, Context } from './content'

type Facts = [string, string][]

/** Something that a mail program would make a link of. Names are typed by strangers, who may type another's address. */
const linkLike = /[/\\@<>]|\p{L}{2}\.\p{L}{2}|www\./iu

/** "Dag Noor,": by name, unless the name could pass for a link. */
export const greet = ({ t }: Context, name: string) =>
  linkLike.test(name) ? t('greetingWithoutName') : t('greeting', { name })

export const titleOf = ({ facts, locale }: Context) => facts.title[locale]

/** Where and when. */
export function whenAndWhere({ t, facts, locale }: Context): Facts {
  const rows: Facts = [[t('when'), momentsOf(facts.start, facts.end, { t, locale })]]
  if (facts.venue) rows.push([t('where'), placeOf({ venue: facts.venue })])
  if (facts.online) rows.push(facts.online === 'volgt' ? [t('where'), t('online')] : [t('online'), facts.online])
  return rows
}

/** "donderdag 10 december 2026, 19.30 tot 22.00 uur". */
function momentsOf(start: Moment, end: Moment, { t, locale }: Pick<Context, 't' | 'locale'>): string {
  const parts = { date: dateWithWeekday(start, locale), start: time(start, locale), end: time(end, locale) }
  return sameDay(start, end) ? t('oneDay', parts) : t('moreDays', { ...parts, endDate: dateWithWeekday(end, locale) })
}

/** "€ 0, met de code CustomerFirst", "€ 65, inclusief btw". */
export function priceOf({ t, locale }: Context, cents: Cents, code: string | null): string {
  const price = cents > 0 ? t('inclVat', { price: euro(cents, locale) }) : euro(cents, locale)
  return code === null ? price : t('withCode', { price, code })
}

/** "tot en met 9 december 2026", "tot 10 december 2026, 12.00 uur", "tot het begin". */
function untilOf({ t, facts, locale }: Context, end: Moment): string {
  if (end === facts.start) return t('until.start')
  if (isMidnight(end)) return t('until.day', { date: date(untilIncluding(end), locale) })
  return t('until.moment', { date: date(end, locale), time: time(end, locale) })
}

/** What to do when you cannot come, and the way to one's own sign-up. */
export function ownSignUp(context: Context, status: 'confirmed' | 'waitlisted'): Block[] {
  const { t, facts, ownPage, now } = context
  const hint = status === 'confirmed' ? 'cancelHint' : 'cancelHintWaiting'
  const over = now >= facts.cancelUntil
  return [
    over ? t('cancelOver') : t(hint, { until: untilOf(context, facts.cancelUntil) }),
    { link: ownPage, label: t('ownSignUp') },
  ]
}

/** The editor's sentence when the seminar does not go on. */
export const cancelledNotice = ({ t, facts }: Context): Block[] =>
  facts.cancelled ? [t('seminarCancelled', { reason: facts.cancelled })] : []

export const footerOf = ({ t, site }: Context) => [t('footer', { site: site.name, email: site.email }), t('footerWhy')]
