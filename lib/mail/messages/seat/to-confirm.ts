import type { Write } from '../content'
import { priceOf, titleOf, toPerson, untilOf, whenAndWhere } from '../parts'

/** The seat is there, and becomes theirs by the button behind the link: whoever typed somebody else's address does not get here. */
export const toConfirm: Write<'toConfirm'> = ({ name, price, code, until }, context) => {
  const { t, facts, ownPage } = context
  const title = titleOf(context)
  return toPerson(context, name, {
    subject: t('toConfirm.subject', { title }),
    lead: t('toConfirm.lead'),
    lit: !facts.cancelled,
    blocks: [
      t('toConfirm.intro', { title, until: untilOf(context, until) }),
      { facts: [...whenAndWhere(context), [t('price'), priceOf(context, price, code)]] },
      { link: ownPage, label: t('toConfirm.answer'), lit: true },
      t('toConfirm.notYou'),
    ],
  })
}
