/** What several mails say: when and where, the price, how to cancel, who sent this. */
import type { Told } from '../../domain/seminar/change'
import { hasTicket } from '../../domain/sign-up/attendance'
import type { Cents, Moment } from '../../domain/units'
import { date, dateWithWeekday, euro, isMidnight, sameDay, time, untilIncluding } from '../../language/format'
import { placeOf } from '../calendar'
import type { Block, Content, Context } from './content'

type Facts = [string, string][]

/**
 * Something that a mail program would make a link of, or a reader take for one: a domain, whatever stands before its dot, in any script;
 * an address; a telephone number. Names are typed by strangers, who may type another's address.
 */
const linkLike = /[/\\@<>]|[.\u3002][\p{L}\p{N}][\p{L}\p{M}\p{N}-]|\p{N}\.\p{N}|www\.|\p{N}(?:[ ().-]{0,3}\p{N}){5}/iu
/** Wide letters and dots are read as plain ones, and what nobody sees does not break up a word. */
const asRead = (name: string) => name.normalize('NFKC').replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')

export const isLinkLike = (name: string): boolean => linkLike.test(asRead(name))

/** "Dag Noor,": by name, unless the name could pass for a link. */
export const greet = ({ t }: Context, name: string) => (isLinkLike(name) ? t('greetingWithoutName') : t('greeting', { name }))

export const titleOf = ({ facts, locale }: Context) => facts.title[locale]

/** What most sentences name. */
export const aboutOf = (context: Context) => ({ title: titleOf(context), date: date(context.facts.start, context.locale) })

/** A mail to somebody who signed up. `lit`: whether the seminar's date is, for who has to do with a seat. */
export const toPerson = (
  context: Context,
  name: string,
  { lit, ...words }: Pick<Content, 'subject' | 'lead' | 'blocks'> & { lit: boolean },
): Content => ({
  ...words,
  stage: { moment: context.facts.start, title: titleOf(context), lit },
  greeting: greet(context, name),
  footer: footerOf(context),
})

/** Where and when; how to get in only in the mail of who has a seat. `facts`: of now, or what they were told before. */
export function whenAndWhere(context: Context, facts: Told = context.facts): Facts {
  const { t, locale, broadcast } = context
  const rows: Facts = [[t('when'), momentsOf(facts.start, facts.end, { t, locale })]]
  if (facts.venue) rows.push([t('where'), placeOf(facts.venue)])
  if (typeof broadcast === 'object') rows.push([t('online'), broadcast.address])
  else if (facts.online && facts.venue) rows.push([t('online'), t('onlineToo')])
  else if (facts.online) rows.push([t('where'), broadcast ? t('linkFollows') : t('online')])
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

/** One's own seat, lit among the others; a sentence where the hall is not drawn. */
export function yourSeat({ t, facts, hall }: Context): Block[] {
  if (facts.cancelled) return []
  const sentence = facts.showSeats ? t('seat', { count: facts.capacity }) : t('seatUncounted')
  return [hall ? { hall, sentence } : sentence]
}

/** "tot en met 9 december 2026", "tot 10 december 2026, 12.00 uur", "tot het begin". */
export function untilOf({ t, facts, locale }: Context, end: Moment): string {
  if (end === facts.start) return t('until.start')
  if (isMidnight(end)) return t('until.day', { date: date(untilIncluding(end), locale) })
  return t('until.moment', { date: date(end, locale), time: time(end, locale) })
}

/** What to do when you cannot come, and the way to one's own sign-up. */
export function ownSignUp(context: Context, status: 'confirmed' | 'waitlisted'): Block[] {
  const { t, facts, ownPage, ticketPage, now } = context
  const hint = status === 'confirmed' ? 'cancelHint' : 'cancelHintWaiting'
  const over = now >= facts.cancelUntil
  const isAtDoor = status === 'confirmed' && hasTicket({ status, erased_at: null }, facts, now)
  return [
    over ? t('cancelOver') : t(hint, { until: untilOf(context, facts.cancelUntil) }),
    { link: ownPage, label: t('ownSignUp') },
    ...(isAtDoor ? [{ link: ticketPage, label: t('ticket') }] : []),
  ]
}

/** The editor's sentence when the seminar does not go on. */
export const cancelledNotice = ({ t, facts }: Context): Block[] =>
  facts.cancelled ? [t('seminarCancelled', { reason: facts.cancelled })] : []

export const footerOf = ({ t, site }: Context) => [t('footer', { site: site.name, email: site.email }), t('footerWhy')]
