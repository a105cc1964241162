import { address } from '../../../addresses'
import { statusByTime } from '../../../domain/seminar/status'
import type { Write } from '../content'
import { titleOf, toPerson } from '../parts'

/** An offer that nobody answered: the seat went to the next. */
export const lapsed: Write<'lapsed'> = ({ name }, context) => {
  const { t, facts, locale, absolute, now } = context
  const title = titleOf(context)
  const again = { link: absolute(address.register(locale, facts.slug)), label: t('cancelled.register') }
  return toPerson(context, name, {
    subject: t('lapsed.subject', { title }),
    lead: t('lapsed.lead'),
    lit: false,
    blocks: [t('lapsed.intro', { title }), ...(statusByTime(facts, now) === 'open' ? [t('lapsed.again'), again] : [])],
  })
}
