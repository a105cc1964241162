import { time } from '../../../language/format'
import type { Write } from '../content'
import { aboutOf, cancelledNotice, ownSignUp, toPerson, whenAndWhere } from '../parts'

/** Two days before. How to get in stands on one's own page (CONTRACT). */
export const reminder: Write<'reminder'> = ({ name }, context) => {
  const { t, facts, locale, notComing, now } = context
  const about = { ...aboutOf(context), time: time(facts.start, locale) }
  return toPerson(context, name, {
    subject: t('reminder.subject', about),
    lead: t('reminder.lead', about),
    lit: !facts.cancelled,
    blocks: [
      t('reminder.intro', about),
      ...cancelledNotice(context),
      { facts: whenAndWhere(context) },
      ...(facts.online ? [t('reminder.online')] : []),
      ...ownSignUp(context, 'confirmed'),
      ...(now < facts.cancelUntil ? [{ link: notComing, label: t('reminder.notComing') }] : []),
    ],
  })
}
