/** Every mail that Podium sends. */
import type { Mail, MailData, Template } from '../../outbox/mail'
import { cancelled } from './cancelled'
import { codeUsed } from './code-used'
import { confirmed } from './confirmed'
import type { Content, Context, Write } from './content'
import { joinLink } from './join-link'
import { lapsed } from './lapsed'
import { leaving } from './leaving'
import { message } from './message'
import { moved } from './moved'
import { offered } from './offered'
import { organiserCancelled, organiserPassedOn, organiserSignUp } from './organiser'
import { organiserDigest } from './organiser-digest'
import { passedOn } from './passed-on'
import { received } from './received'
import { reminder } from './reminder'
import { seminarCancelled } from './seminar-cancelled'
import { standing } from './standing'
import { takenOff } from './taken-off'
import { toConfirm } from './to-confirm'
import { waitlisted } from './waitlisted'

const templates: { [T in Template]: Write<T> } = {
  confirmed,
  waitlisted,
  standing,
  codeUsed,
  cancelled,
  toConfirm,
  offered,
  moved,
  seminarCancelled,
  reminder,
  lapsed,
  joinLink,
  passedOn,
  received,
  leaving,
  takenOff,
  message,
  organiserSignUp,
  organiserCancelled,
  organiserPassedOn,
  organiserDigest,
}

/** The words of a mail. */
export function write({ template, data }: Pick<Mail, 'template' | 'data'>, context: Context): Content {
  const writer = templates[template] as (data: MailData[Template], context: Context) => Content
  return writer(data, context)
}
