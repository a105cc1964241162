import { address } from '../../../addresses'
import { date } from '../../../language/format'
import type { Write } from '../content'
import { footerOf, greet, titleOf } from '../parts'

/** It does not go on. For who had a seat the calendar file takes it out of the diary. */
export const seminarCancelled: Write<'seminarCancelled'> = ({ name }, context) => {
  const { t, facts, locale, absolute, status } = context
  const about = { title: titleOf(context), date: date(facts.start, locale), reason: facts.cancelled ?? '' }
  return {
    subject: t('calledOff.subject', about),
    lead: t('calledOff.lead'),
    stage: { moment: facts.start, title: about.title, lit: false },
    greeting: greet(context, name),
    blocks: [
      t('calledOff.intro', about),
      ...(facts.cancelled ? [facts.cancelled] : []),
      ...(status === 'confirmed' ? [t('calendarRemoved')] : []),
      t('calledOff.next'),
      { link: absolute(address.seminars(locale)), label: t('calledOff.others') },
    ],
    footer: footerOf(context),
  }
}
