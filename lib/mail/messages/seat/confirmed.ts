import type { Write } from '../content'
import { aboutOf, cancelledNotice, ownSignUp, priceOf, toPerson, whenAndWhere, yourSeat } from '../parts'

/** You have a seat. The calendar file goes with it. */
export const confirmed: Write<'confirmed'> = ({ name, price, code }, context) => {
  const { t, facts } = context
  const about = aboutOf(context)
  return toPerson(context, name, {
    subject: t('confirmed.subject', about),
    lead: t('confirmed.lead', about),
    lit: !facts.cancelled,
    blocks: [
      t('confirmed.intro', about),
      ...cancelledNotice(context),
      ...yourSeat(context),
      { facts: [...whenAndWhere(context), [t('price'), priceOf(context, price, code)]] },
      ...(price > 0 ? [context.site.invoice, t('invoice')].filter((line) => line !== undefined) : []),
      t('calendarAttached'),
      ...ownSignUp(context, 'confirmed'),
    ],
  })
}
