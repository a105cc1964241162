/** Every mail that Podium sends. */
import type { Mail, MailData, Template } from '../../outbox/mail'
import type { Content, Context, Write } from './content'
import { cancelled } from './seat/cancelled'
import { codeUsed } from './seat/code-used'
import { confirmed } from './seat/confirmed'
import { lapsed } from './seat/lapsed'
import { leaving } from './seat/leaving'
import { offered } from './seat/offered'
import { passedOn } from './seat/passed-on'
import { received } from './seat/received'
import { standing } from './seat/standing'
import { takenOff } from './seat/taken-off'
import { toConfirm } from './seat/to-confirm'
import { waitlisted } from './seat/waitlisted'
import { seminarCancelled } from './seminar/cancelled'
import { joinLink } from './seminar/join-link'
import { message } from './seminar/message'
import { moved } from './seminar/moved'
import { reminder } from './seminar/reminder'
import { organiserCancelled, organiserPassedOn, organiserSignUp } from './staff/organiser'
import { organiserDigest } from './staff/organiser-digest'

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
