import type { Write } from '../content'
import { aboutOf, toPerson, untilOf } from '../parts'

/** "Ik kom niet" was pressed, by them or by what looks through their mail: how to undo it, and until when. */
export const leaving: Write<'leaving'> = ({ name, until }, context) => {
  const { t, ownPage } = context
  const about = aboutOf(context)
  return toPerson(context, name, {
    subject: t('leaving.subject', about),
    lead: t('leaving.lead'),
    lit: false,
    blocks: [
      t('leaving.intro', about),
      t('leaving.undo', { until: untilOf(context, until) }),
      { link: ownPage, label: t('leaving.button') },
    ],
  })
}
