import type { Write } from '../content'
import { priceOf, titleOf, toPerson, untilOf, whenAndWhere } from '../parts'

/** A seat came free, and this is the first in line: it is taken or given up on one's own page, never by following the link. */
export const offered: Write<'offered'> = ({ name, price, code, until }, context) => {
  const { t, facts, ownPage } = context
  const title = titleOf(context)
  return toPerson(context, name, {
    subject: t('offered.subject', { title }),
    lead: t('offered.lead'),
    lit: !facts.cancelled,
    blocks: [
      t('offered.intro', { title }),
      t('offered.until', { until: untilOf(context, until) }),
      { facts: [...whenAndWhere(context), [t('price'), priceOf(context, price, code)]] },
      { link: ownPage, label: t('offered.answer'), lit: true },
      t('offered.next'),
    ],
  })
}
