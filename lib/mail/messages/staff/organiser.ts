import { date } from '../../../language/format'
import type { MailData } from '../../../outbox/mail'
import type { Context, Write } from '../content'
import { priceOf, titleOf } from '../parts'

type Data = MailData['organiserCancelled']

/** To the organiser, for every sign-up: who, by which code, and how full it is now. */
export const organiserSignUp: Write<'organiserSignUp'> = (data, context) => {
  const { t } = context
  const about = aboutOf(data, context)
  const kind = data.status === 'waitlisted' ? 'waiting' : 'signUp'
  return {
    ...always(context),
    subject: t(`organiser.${kind}Subject`, about),
    lead: t(`organiser.${kind}Lead`),
    blocks: [
      t(`organiser.${kind}Intro`, about),
      {
        facts: [
          ...who(data, context),
          [t('price'), priceOf(context, data.price, data.code)],
          ...invoiceTo(context),
          ...seats(data, context),
        ],
      },
    ],
  }
}

/** To the organiser, when someone cancels. */
export const organiserCancelled: Write<'organiserCancelled'> = (data, context) => {
  const { t } = context
  const about = aboutOf(data, context)
  const code: [string, string][] = data.code === null ? [] : [[t('organiser.code'), data.code]]
  return {
    ...always(context),
    subject: t('organiser.cancelSubject', about),
    lead: t('organiser.cancelLead'),
    blocks: [
      t(data.status === 'waitlisted' ? 'organiser.cancelWaitingIntro' : 'organiser.cancelIntro', about),
      { facts: [...who(data, context), ...code, ...seats(data, context)] },
    ],
  }
}

/** To the organiser, when a seat went to somebody else: who comes now. */
export const organiserPassedOn: Write<'organiserPassedOn'> = (data, context) => {
  const { t } = context
  const about = { ...aboutOf(data, context), giver: data.giver }
  return {
    ...always(context),
    subject: t('organiser.passedOnSubject', about),
    lead: t('organiser.passedOnLead'),
    blocks: [t('organiser.passedOnIntro', about), { facts: [...who(data, context), ...seats(data, context)] }],
  }
}

const always = ({ t, site }: Context) => ({
  greeting: t('organiser.greeting'),
  footer: [t('organiser.footer', { site: site.name })],
})

const aboutOf = ({ taken, waiting }: Data, context: Context) => ({
  title: titleOf(context),
  date: date(context.facts.start, context.locale),
  taken,
  waiting,
  capacity: context.facts.capacity,
})

const who = ({ name, email, organisation }: Data, { t }: Context): [string, string][] => [
  [t('organiser.name'), name],
  [t('organiser.email'), email],
  ...(organisation ? [[t('organiser.organisation'), organisation] as [string, string]] : []),
]

/** For who sends the invoice: as it was typed into the form. */
function invoiceTo({ t, billing }: Context): [string, string][] {
  if (!billing) return []
  const { name, street, postalCode, city, country, reference } = billing
  return [
    [t('billing.name'), name],
    [t('billing.street'), street],
    [t('billing.town'), `${postalCode} ${city}`],
    [t('billing.country'), country],
    ...(reference ? [[t('billing.reference'), reference] as [string, string]] : []),
  ]
}

const seats = ({ taken, waiting }: Data, { t, facts }: Context): [string, string][] => [
  [t('organiser.seats'), t('organiser.seatsTaken', { taken, capacity: facts.capacity })],
  [t('organiser.waiting'), t('organiser.waitingCount', { waiting })],
]
