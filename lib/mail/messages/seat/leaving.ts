import { date } from '../../../language/format'
import type { Write } from '../content'
import { footerOf, greet, titleOf, untilOf } from '../parts'

/** "Ik kom niet" was pressed, by them or by what looks through their mail: how to undo it, and until when. */
export const leaving: Write<'leaving'> = ({ name, until }, context) => {
  const { t, facts, locale, ownPage } = context
  const about = { title: titleOf(context), date: date(facts.start, locale) }
  return {
    subject: t('leaving.subject', about),
    lead: t('leaving.lead'),
    stage: { moment: facts.start, title: about.title, lit: false },
    greeting: greet(context, name),
    blocks: [
      t('leaving.intro', about),
      t('leaving.undo', { until: untilOf(context, until) }),
      { link: ownPage, label: t('leaving.button') },
    ],
    footer: footerOf(context),
  }
}
