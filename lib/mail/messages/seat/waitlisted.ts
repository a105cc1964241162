import type { Write } from '../content'
import { cancelledNotice, ownSignUp, priceOf, titleOf, toPerson, whenAndWhere } from '../parts'

/** The seminar is full: you wait. No calendar file, there is no seat yet. */
export const waitlisted: Write<'waitlisted'> = ({ name, price, code }, context) => {
  const { t, facts } = context
  const title = titleOf(context)
  return toPerson(context, name, {
    subject: t('waitlisted.subject', { title }),
    lead: t('waitlisted.lead'),
    lit: !facts.cancelled,
    blocks: [
      t('waitlisted.intro', { title }),
      ...cancelledNotice(context),
      t('waitlisted.next'),
      { facts: [...whenAndWhere(context), [t('priceIfSeat'), priceOf(context, price, code)]] },
      ...ownSignUp(context, 'waitlisted'),
    ],
  })
}
