import type { Write } from '../content'
import { aboutOf, cancelledNotice, isLinkLike, ownSignUp, priceOf, toPerson, whenAndWhere } from '../parts'

/** You were given a seat, by somebody who cannot come. The calendar file goes with it. */
export const received: Write<'received'> = ({ name, price, code }, context) => {
  const { t, facts, from } = context
  const about = aboutOf(context)
  return toPerson(context, name, {
    subject: t('received.subject', about),
    lead: t('received.lead', about),
    lit: !facts.cancelled,
    blocks: [
      from && !isLinkLike(from) ? t('received.intro', { ...about, from }) : t('received.introUnknown', about),
      ...cancelledNotice(context),
      { facts: whenAndWhere(context) },
      ...(price > 0 ? [t('received.paid', { price: priceOf(context, price, code) })] : []),
      t('calendarAttached'),
      // What the other answered is no answer of theirs.
      ...(facts.questions ? [t('received.questions')] : []),
      t('received.notYou'),
      ...ownSignUp(context, 'confirmed').slice(-1),
    ],
  })
}
