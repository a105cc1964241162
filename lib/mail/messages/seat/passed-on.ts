import type { Write } from '../content'
import { aboutOf, toPerson } from '../parts'

/** To who gave their seat away; the calendar file takes it out of the diary. Should it not have been them, they answer. */
export const passedOn: Write<'passedOn'> = ({ name }, context) => {
  const { t } = context
  const about = aboutOf(context)
  return toPerson(context, name, {
    subject: t('passedOn.subject', about),
    lead: t('passedOn.lead'),
    lit: false,
    blocks: [t('passedOn.intro', about), t('calendarRemoved'), t('passedOn.notYou')],
  })
}
