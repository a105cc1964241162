import { date } from '../../../language/format'
import type { Write } from '../content'
import { cancelledNotice, footerOf, greet, ownSignUp, priceOf, titleOf, whenAndWhere, yourSeat } from '../parts'

/** You have a seat. The calendar file goes with it. */
export const confirmed: Write<'confirmed'> = ({ name, price, code }, context) => {
  const { t, facts, locale } = context
  const about = { title: titleOf(context), date: date(facts.start, locale) }
  return {
    subject: t('confirmed.subject', about),
    lead: t('confirmed.lead', about),
    stage: { moment: facts.start, title: about.title, lit: !facts.cancelled },
    greeting: greet(context, name),
    blocks: [
      t('confirmed.intro', about),
      ...cancelledNotice(context),
      ...yourSeat(context),
      { facts: [...whenAndWhere(context), [t('price'), priceOf(context, price, code)]] },
      ...(price > 0 ? [context.site.invoice, t('invoice')].filter((line) => line !== undefined) : []),
      t('calendarAttached'),
      ...ownSignUp(context, 'confirmed'),
    ],
    footer: footerOf(context),
  }
}
