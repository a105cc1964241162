import { address } from '../../../addresses'
import type { Write } from '../content'
import { aboutOf, toPerson } from '../parts'

/** It does not go on. For who had a seat the calendar file takes it out of the diary. */
export const seminarCancelled: Write<'seminarCancelled'> = ({ name }, context) => {
  const { t, facts, locale, absolute, status } = context
  const about = { ...aboutOf(context), reason: facts.cancelled ?? '' }
  return toPerson(context, name, {
    subject: t('calledOff.subject', about),
    lead: t('calledOff.lead'),
    lit: false,
    blocks: [
      t('calledOff.intro', about),
      ...(facts.cancelled ? [facts.cancelled] : []),
      ...(status === 'confirmed' ? [t('calendarRemoved')] : []),
      t('calledOff.next'),
      { link: absolute(address.seminars(locale)), label: t('calledOff.others') },
    ],
  })
}
