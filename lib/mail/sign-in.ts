/** The mail with the link to the desk. Dutch, as the desk is. */
import type { SendMailOptions } from 'nodemailer'
import { createTranslator } from 'use-intl/core'
import words from '../../messages/desk/sign-in.json'
import { address } from '../addresses'
import type { Moment } from '../domain/units'
import { time } from '../language/format'
import { SIGN_IN_LASTS } from '../outbox/sign-in'
import { signInToken } from '../secret/sign-in-token'
import { headerText, letter, person, type Row, type Sender } from './delivery/envelope'
import { Unsendable } from './delivery/failure'

import type { Content } from './messages/content'

const t = createTranslator({ locale: 'nl', messages: words, namespace: 'mail' })

/** The link is made as it is sent; nothing keeps it. Throws `Unsendable` once it is over. */
export function signInMessage(
  row: Row,
  { secrets, now }: { secrets: readonly string[]; now: Moment },
  sender: Sender,
): SendMailOptions {
  const { siteUrl, site } = sender
  const { signIn } = JSON.parse(row.data) as { signIn: string }
  const until = row.created_at + SIGN_IN_LASTS
  if (now >= until) throw new Unsendable('EXPIRED')
  const content = contentOf(siteUrl + address.signIn(signInToken(signIn, secrets)), headerText(site.name), until)
  return letter(row, sender, { to: person('', row.recipient), content, locale: 'nl' })
}

const contentOf = (link: string, name: string, until: Moment): Content => ({
  subject: t('subject', { name }),
  lead: t('lead'),
  greeting: t('greeting'),
  blocks: [t('intro', { until: time(until, 'nl') }), { link, label: t('button') }, t('elsewhere'), t('notYou')],
  footer: [],
})
