import { address } from '../../../addresses'
import type { Write } from '../content'
import { cancelledNotice, titleOf, toPerson, whenAndWhere } from '../parts'

/** A code for one seat per person was typed again: nothing was taken; here is what one can do. */
export const codeUsed: Write<'codeUsed'> = ({ name, code }, context) => {
  const { t, facts, locale, absolute, ownPage } = context
  const about = { title: titleOf(context), code, usedFor: context.usedFor.title[locale] }
  return toPerson(context, name, {
    subject: t('codeUsed.subject', about),
    lead: t('codeUsed.lead'),
    lit: false,
    blocks: [
      t('codeUsed.intro', about),
      ...cancelledNotice(context),
      { facts: whenAndWhere(context) },
      t('codeUsed.instead', about),
      { link: ownPage, label: t('codeUsed.own', about) },
      { link: absolute(address.register(locale, facts.slug)), label: t('codeUsed.without'), lit: true },
      t('codeUsed.notYou'),
    ],
  })
}
