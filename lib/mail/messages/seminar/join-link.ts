import type { Write } from '../content'
import { aboutOf, ownSignUp, toPerson, whenAndWhere } from '../parts'

/** How to follow it online: on one's own page and in one's own calendar file, and nowhere in the words (CONTRACT). */
export const joinLink: Write<'joinLink'> = ({ name, changed }, context) => {
  const { t, facts, status } = context
  const about = aboutOf(context)
  return toPerson(context, name, {
    subject: t('joinLink.subject', about),
    lead: t('joinLink.lead'),
    lit: !facts.cancelled,
    blocks: [
      t(changed ? 'joinLink.changed' : 'joinLink.new', about),
      { facts: whenAndWhere(context) },
      ...(status === 'confirmed' ? [t('joinLink.calendar')] : []),
      ...ownSignUp(context, 'confirmed'),
    ],
  })
}
