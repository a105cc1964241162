import type { Write } from '../content'
import { aboutOf, toPerson } from '../parts'

/** Taken off the list at the desk, and why, in the words of who did it. */
export const takenOff: Write<'takenOff'> = ({ name, reason, status }, context) => {
  const { t } = context
  const about = aboutOf(context)
  return toPerson(context, name, {
    subject: t('takenOff.subject', about),
    lead: t('takenOff.lead'),
    lit: false,
    blocks: [
      t('takenOff.intro', about),
      ...(reason ? [reason] : []),
      ...(status === 'confirmed' ? [t('calendarRemoved')] : []),
      t('takenOff.questions'),
    ],
  })
}
