import { address } from '../../../addresses'
import { statusByTime } from '../../../domain/seminar/status'
import type { Write } from '../content'
import { footerOf, greet, titleOf } from '../parts'

/** An offer that nobody answered: the seat went to the next. */
export const lapsed: Write<'lapsed'> = ({ name }, context) => {
  const { t, facts, locale, absolute, now } = context
  const title = titleOf(context)
  const again = { link: absolute(address.register(locale, facts.slug)), label: t('cancelled.register') }
  return {
    subject: t('lapsed.subject', { title }),
    lead: t('lapsed.lead'),
    stage: { moment: facts.start, title, lit: false },
    greeting: greet(context, name),
    blocks: [t('lapsed.intro', { title }), ...(statusByTime(facts, now) === 'open' ? [t('lapsed.again'), again] : [])],
    footer: footerOf(context),
  }
}
