import { date } from '../../../language/format'
import type { Write } from '../content'
import { cancelledNotice, footerOf, greet, isLinkLike, ownSignUp, priceOf, titleOf, whenAndWhere } from '../parts'

/** You were given a seat, by somebody who cannot come. The calendar file goes with it. */
export const received: Write<'received'> = ({ name, price, code }, context) => {
  const { t, facts, locale, from } = context
  const about = { title: titleOf(context), date: date(facts.start, locale) }
  return {
    subject: t('received.subject', about),
    lead: t('received.lead', about),
    stage: { moment: facts.start, title: about.title, lit: !facts.cancelled },
    greeting: greet(context, name),
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
    footer: footerOf(context),
  }
}
