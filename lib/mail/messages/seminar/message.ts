import { address } from '../../../addresses'
import { paragraphsOf } from '../../../domain/people/message'
import { Unsendable } from '../../delivery/failure'
import type { Content, Write } from '../content'
import { type footerOf, greet, ownSignUp, titleOf } from '../parts'

/** What somebody wrote at the desk, to many. One that is not about the seminar says nothing of it but why it came, and how that ends. */
export const message: Write<'message'> = ({ name, test }, context): Content => {
  const { t, facts, locale, message: written, absolute, status, now } = context
  if (!written) throw new Unsendable('NO_MESSAGE')
  const about = written.kind === 'service'
  const title = titleOf(context)
  const own = { link: absolute(address.seminar(locale, facts.slug)), label: t('message.seminar') }
  const waits = status === 'waitlisted' || status === 'offered'
  return {
    subject: test ? t('message.test', { subject: written.subject }) : written.subject,
    lead: written.subject,
    ...(about && { stage: { moment: facts.start, title, lit: !facts.cancelled && now < facts.end } }),
    greeting: name === '' ? t('greetingWithoutName') : greet(context, name),
    blocks: [
      ...paragraphsOf(written.body).map((lines) => ({ lines })),
      ...(about ? (status === undefined ? [own] : ownSignUp(context, waits ? 'waitlisted' : 'confirmed').slice(-1)) : []),
    ],
    footer: about
      ? [t('message.footer', { site: context.site.name, email: context.site.email }), t('message.why', { title })]
      : [...newsFooter(context)],
  }
}

function newsFooter(context: Parameters<typeof footerOf>[0]): Content['footer'] {
  const { t, site, unsubscribe } = context
  return [
    t('message.footer', { site: site.name, email: site.email }),
    t('message.newsWhy', { title: titleOf(context) }),
    ...(unsubscribe ? [{ link: unsubscribe, label: t('message.unsubscribe') }] : []),
  ]
}
