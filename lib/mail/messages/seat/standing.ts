import type { Write } from '../content'
import { cancelledNotice, ownSignUp, priceOf, titleOf, toPerson, whenAndWhere } from '../parts'

/** The address was typed again: only this mail says how things stand, the website gives nothing away. */
export const standing: Write<'standing'> = ({ name, price, code, status }, context) => {
  const { t, facts } = context
  const title = titleOf(context)
  return toPerson(context, name, {
    subject: t('standing.subject', { title }),
    lead: t('standing.lead'),
    lit: !facts.cancelled,
    blocks: [
      t('standing.intro', { title }),
      t(`standing.${status}`),
      ...cancelledNotice(context),
      {
        facts: [
          ...whenAndWhere(context),
          [status === 'confirmed' ? t('price') : t('priceIfSeat'), priceOf(context, price, code)],
        ],
      },
      ...ownSignUp(context, status === 'confirmed' ? 'confirmed' : 'waitlisted'),
      t('standing.notYou'),
    ],
  })
}
