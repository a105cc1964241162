import { date } from '../../../language/format'
import type { Write } from '../content'
import { footerOf, greet, titleOf } from '../parts'

/** Taken off the list at the desk, and why, in the words of who did it. */
export const takenOff: Write<'takenOff'> = ({ name, reason, status }, context) => {
  const { t, facts, locale } = context
  const about = { title: titleOf(context), date: date(facts.start, locale) }
  return {
    subject: t('takenOff.subject', about),
    lead: t('takenOff.lead'),
    stage: { moment: facts.start, title: about.title, lit: false },
    greeting: greet(context, name),
    blocks: [
      t('takenOff.intro', about),
      ...(reason ? [reason] : []),
      ...(status === 'confirmed' ? [t('calendarRemoved')] : []),
      t('takenOff.questions'),
    ],
    footer: footerOf(context),
  }
}
