/** A ready Dutch text around a link, for mail, LinkedIn and WhatsApp. Pure. */

import { type Discount, priceWith } from '../../../domain/codes/promo-code'
import type { SeminarFacts } from '../../../domain/facts'
import { daysWithWeekday, euro, time } from '../../../language/format'
import { say } from '../words'

interface About {
  seminar: SeminarFacts
  code: { code: string; discount: Discount }
  link: string
}

/** What the code gives, as a sentence. */
export function offerOf({ seminar, code: { code, discount } }: Omit<About, 'link'>): string {
  const price = priceWith(seminar.price, discount)
  if (price === seminar.price) return say('links.same', { code })
  if (price === 0) return say('links.free', { code })
  return say('links.less', { code, price: euro(price, 'nl'), full: euro(seminar.price, 'nl') })
}

export function textsOf(about: About): Record<'mail' | 'linkedin' | 'whatsapp', string> {
  const { seminar, link } = about
  const { venue, title } = seminar
  const values = {
    title: title.nl,
    day: daysWithWeekday(seminar, 'nl'),
    time: time(seminar.start, 'nl'),
    where: venue ? say('links.where', { venue: `${venue.name}, ${venue.city}` }) : say('links.online'),
    offer: offerOf(about),
    link,
  }
  return {
    mail: say('links.mailText', values),
    linkedin: say('links.linkedinText', values),
    whatsapp: say('links.whatsappText', values),
  }
}
