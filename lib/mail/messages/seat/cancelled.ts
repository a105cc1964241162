import { address } from '../../../addresses'
import { statusByTime } from '../../../domain/seminar/status'
import { date } from '../../../language/format'
import type { Write } from '../content'
import { footerOf, greet, titleOf } from '../parts'

/** You cancelled; the way back, as long as there is one. */
export const cancelled: Write<'cancelled'> = ({ name, status }, context) => {
  const { t, facts, locale, absolute, now } = context
  const about = { title: titleOf(context), date: date(facts.start, locale) }
  const again = { link: absolute(address.register(locale, facts.slug)), label: t('cancelled.register'), lit: true }
  return {
    subject: t('cancelled.subject', about),
    lead: t('cancelled.lead'),
    stage: { moment: facts.start, title: about.title, lit: false },
    greeting: greet(context, name),
    blocks: [
      t('cancelled.intro', about),
      ...(status === 'waitlisted' ? [] : [t('calendarRemoved')]),
      ...(statusByTime(facts, now) === 'open' ? [t('cancelled.again'), again] : []),
    ],
    footer: footerOf(context),
  }
}
