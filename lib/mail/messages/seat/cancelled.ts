import { address } from '../../../addresses'
import { statusByTime } from '../../../domain/seminar/status'
import type { Write } from '../content'
import { aboutOf, toPerson } from '../parts'

/** You cancelled; the way back, as long as there is one. */
export const cancelled: Write<'cancelled'> = ({ name, status }, context) => {
  const { t, facts, locale, absolute, now } = context
  const about = aboutOf(context)
  const again = { link: absolute(address.register(locale, facts.slug)), label: t('cancelled.register'), lit: true }
  return toPerson(context, name, {
    subject: t('cancelled.subject', about),
    lead: t('cancelled.lead'),
    lit: false,
    blocks: [
      t('cancelled.intro', about),
      ...(status === 'waitlisted' ? [] : [t('calendarRemoved')]),
      ...(statusByTime(facts, now) === 'open' ? [t('cancelled.again'), again] : []),
    ],
  })
}
