import { date, time } from '../../../language/format'
import type { Write } from '../content'
import { cancelledNotice, footerOf, greet, ownSignUp, titleOf, whenAndWhere } from '../parts'

/** Two days before. How to get in stands on one's own page (CONTRACT). */
export const reminder: Write<'reminder'> = ({ name }, context) => {
  const { t, facts, locale, notComing, now } = context
  const about = { title: titleOf(context), date: date(facts.start, locale), time: time(facts.start, locale) }
  return {
    subject: t('reminder.subject', about),
    lead: t('reminder.lead', about),
    stage: { moment: facts.start, title: about.title, lit: !facts.cancelled },
    greeting: greet(context, name),
    blocks: [
      t('reminder.intro', about),
      ...cancelledNotice(context),
      { facts: whenAndWhere(context) },
      ...(facts.online ? [t('reminder.online')] : []),
      ...ownSignUp(context, 'confirmed'),
      ...(now < facts.cancelUntil ? [{ link: notComing, label: t('reminder.notComing') }] : []),
    ],
    footer: footerOf(context),
  }
}
