import { date } from '../../../language/format'
import type { Write } from '../content'
import { titleOf } from '../parts'

/** To the organiser, on a busy day: who came and went at one seminar since the last mail. */
export const organiserDigest: Write<'organiserDigest'> = ({ people, more, taken, waiting }, context) => {
  const { t, facts, locale, site } = context
  const about = { title: titleOf(context), date: date(facts.start, locale), taken, waiting, capacity: facts.capacity }
  return {
    subject: t('organiser.digestSubject', about),
    lead: t('organiser.digestLead'),
    greeting: t('organiser.greeting'),
    blocks: [
      t('organiser.digestIntro', about),
      {
        facts: people.map(({ name, email, status }): [string, string] => [
          t(`organiser.status.${status}`),
          `${name}, ${email}`,
        ]),
      },
      ...(more ? [t('organiser.digestMore')] : []),
      {
        facts: [
          [t('organiser.seats'), t('organiser.seatsTaken', about)],
          [t('organiser.waiting'), t('organiser.waitingCount', about)],
        ],
      },
    ],
    footer: [t('organiser.digestFooter', { site: site.name })],
  }
}
