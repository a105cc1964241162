import { date } from '../../language/format'
import type { Write } from './content'
import { footerOf, greet, ownSignUp, titleOf, whenAndWhere } from './parts'

/** How to follow it online: on one's own page and in one's own calendar file, and nowhere in the words (CONTRACT). */
export const joinLink: Write<'joinLink'> = ({ name, changed }, context) => {
  const { t, facts, locale, status } = context
  const about = { title: titleOf(context), date: date(facts.start, locale) }
  return {
    subject: t('joinLink.subject', about),
    lead: t('joinLink.lead'),
    stage: { moment: facts.start, title: about.title, lit: !facts.cancelled },
    greeting: greet(context, name),
    blocks: [
      t(changed ? 'joinLink.changed' : 'joinLink.new', about),
      { facts: whenAndWhere(context) },
      ...(status === 'confirmed' ? [t('joinLink.calendar')] : []),
      ...ownSignUp(context, 'confirmed'),
    ],
    footer: footerOf(context),
  }
}
