/** A ready text around a link, for mail, LinkedIn and WhatsApp, in the language of the link. Pure. */
import { createTranslator } from 'use-intl/core'
import { type Discount, priceWith } from '../../../domain/codes/promo-code'
import type { SeminarFacts } from '../../../domain/facts'
import type { Locale } from '../../../domain/locale'
import { daysWithWeekday, euro, time, timeZone } from '../../../language/format'
import { messagesIn } from '../../../words'

interface About {
  seminar: SeminarFacts
  code: { code: string; discount: Discount }
  link: string
  locale: Locale
}

const sayIn = (locale: Locale) => createTranslator({ locale, messages: messagesIn(locale), namespace: 'shareText', timeZone })

/** What the code gives, as a sentence. */
function offerOf({ seminar, code: { code, discount }, locale }: Omit<About, 'link'>): string {
  const [say, price] = [sayIn(locale), priceWith(seminar.price, discount)]
  if (price === seminar.price) return say('same', { code })
  if (price === 0) return say('free', { code })
  return say('less', { code, price: euro(price, locale), full: euro(seminar.price, locale) })
}

export function textsOf(about: About): Record<'mail' | 'linkedin' | 'whatsapp', string> {
  const { seminar, link, locale } = about
  const { venue, title } = seminar
  const say = sayIn(locale)
  const values = {
    title: title[locale],
    day: daysWithWeekday(seminar, locale),
    time: time(seminar.start, locale),
    where: `, ${venue ? `${venue.name}, ${venue.city}` : messagesIn(locale).ticket.online}`,
    offer: offerOf(about),
    link,
  }
  return { mail: say('mail', values), linkedin: say('linkedin', values), whatsapp: say('whatsapp', values) }
}
