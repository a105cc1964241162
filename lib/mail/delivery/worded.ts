/** A row of the outbox as the message that is sent, whatever kind of mail it is. */
import type { SendMailOptions } from 'nodemailer'
import { clock as theClock } from '../../clock'
import type { Database } from '../../database/open'
import type { OutboxRow } from '../../database/tables/outbox'
import type { Moment } from '../../domain/units'
import { type Mail, type MailData, organiser } from '../../outbox/mail'
import { isNotice } from '../../outbox/notice'
import { isSignIn } from '../../outbox/sign-in'
import { isWeekFigures } from '../../outbox/week-figures'
import type { Settings } from '../../settings'
import { storedSeminar } from '../../signups/facts/stored-facts'
import { messageById } from '../../signups/messages/drafts'
import { unsubscribeToken } from '../../signups/news/token'
import { tokenOf } from '../../signups/tokens'
import { type Lookup, messageOf, noticeOf } from '../message'
import { signInMessage } from '../sign-in'
import { weekMessage } from '../week-figures'
import type { Sender } from './envelope'
import { Unsendable } from './failure'

export interface Wording {
  db: Database
  settings: Pick<Settings, 'siteUrl' | 'mailFrom' | 'organiserEmail'>
  /** The first signs the links. */
  secrets: string[]
  /** The site's name and address as they are now, in a language. */
  site: (locale: OutboxRow['locale']) => Sender['site']
  clock?: () => Moment
}

/** What may have changed since the mail was decided on, and what is secret, is looked up now. */
export async function messageFor(row: OutboxRow, wording: Wording): Promise<SendMailOptions> {
  const sender = senderOf(row, wording)
  if (isNotice(row)) return noticeOf(row, sender)
  if (isWeekFigures(row)) return weekMessage(row, sender)
  const { secrets, clock = theClock.now } = wording
  if (isSignIn(row)) return signInMessage(row, { secrets, now: clock() }, sender)
  return messageOf(row, await lookUp(row, wording), sender)
}

async function lookUp(row: OutboxRow, { db, secrets, clock = theClock.now }: Wording): Promise<Lookup> {
  const { seminar, usedFor, message } = JSON.parse(row.data) as Mail['data'] &
    Partial<Pick<MailData['codeUsed'], 'usedFor'> & Pick<MailData['message'], 'message'>>
  const stored = await storedSeminar(db, seminar)
  const other = usedFor === undefined ? stored : await storedSeminar(db, usedFor)
  if (!stored || !other) throw new Unsendable('NO_SEMINAR')
  const signUp = await signUpNow(db, row.signup_id)
  return {
    facts: stored.facts,
    signUp,
    message: message === undefined ? undefined : await messageById(db, message),
    unsubscribe: signUp?.news_key ? unsubscribeToken(signUp.news_key, secrets) : undefined,
    from: row.template === 'received' ? await giverOf(db, row.signup_id) : undefined,
    usedFor: other.facts,
    sequence: stored.revision,
    token: tokenOf(row.signup_id ?? '', secrets),
    now: clock(),
  }
}

/** What is secret, or of somebody else's business, is no part of the outbox: it is looked up when it is sent. */
const signUpNow = (db: Database, id: string | null) =>
  db
    .selectFrom('signups')
    .select(['status', 'billing', 'news_key'])
    .where('id', '=', id ?? '')
    .executeTakeFirst()

/** Who had the seat before; undefined: that person was erased. */
const giverOf = async (db: Database, id: string | null): Promise<string | undefined> =>
  (
    await db
      .selectFrom('signups')
      .select('name')
      .where('passed_to', '=', id ?? '')
      .where('erased_at', 'is', null)
      .executeTakeFirst()
  )?.name

const senderOf = (row: OutboxRow, { settings, site }: Pick<Wording, 'settings' | 'site'>): Sender => ({
  siteUrl: settings.siteUrl,
  mailFrom: settings.mailFrom,
  organiserEmail: settings.organiserEmail,
  site: site(row.recipient === organiser ? 'nl' : row.locale),
})
