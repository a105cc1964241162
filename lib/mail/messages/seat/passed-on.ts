import { date } from '../../../language/format'
import type { Write } from '../content'
import { footerOf, greet, titleOf } from '../parts'

/** To who gave their seat away; the calendar file takes it out of the diary. Should it not have been them, they answer. */
export const passedOn: Write<'passedOn'> = ({ name }, context) => {
  const { t, facts, locale } = context
  const about = { title: titleOf(context), date: date(facts.start, locale) }
  return {
    subject: t('passedOn.subject', about),
    lead: t('passedOn.lead'),
    stage: { moment: facts.start, title: about.title, lit: false },
    greeting: greet(context, name),
    blocks: [t('passedOn.intro', about), t('calendarRemoved'), t('passedOn.notYou')],
    footer: footerOf(context),
  }
}
