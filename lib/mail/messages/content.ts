/** What a template makes: words in blocks, from which the text and the HTML of a mail both come, so that they say the same. */
import type { Selectable } from 'kysely'
import { createTranslator } from 'use-intl/core'
import type { MessagesTable } from '../../database/tables/outbox'
import type { SeminarFacts } from '../../domain/facts'
import type { Locale } from '../../domain/locale'
import type { Broadcast } from '../../domain/seminar/broadcast'
import type { Hall } from '../../domain/seminar/hall'
import type { SignUpStatus } from '../../domain/seminar/status'
import type { Billing } from '../../domain/sign-up/request'
import type { Moment } from '../../domain/units'
import type { Chosen } from '../../look/look'
import type { MailData, Template } from '../../outbox/mail'
import type { Parts } from '../../parts'
import { type Messages, messagesIn } from '../../words'

export type Block =
  | string
  /** A paragraph as somebody typed it, line by line; the addresses in it are links. */
  | { lines: string[] }
  /** Label and value. */
  | { facts: [string, string][] }
  /** A button; `lit` on the way to a seat only. */
  | { link: string; label: string; lit?: boolean }
  /** The hall with one's own seat lit, and the sentence that says it. */
  | { hall: Hall; sentence: string }

export interface Content {
  subject: string
  /** The one thing to know, in large letters. */
  lead: string
  /** The seminar's date in large digits, lit when the reader has to do with a seat. Absent: no stage. */
  stage?: { moment: Moment; title: string; lit: boolean }
  greeting: string
  blocks: Block[]
  /** Small print. */
  footer: (string | { link: string; label: string })[]
}

/** Of a message from the desk. */
export type Written = Pick<Selectable<MessagesTable>, 'subject' | 'body' | 'kind'>

export interface Context {
  locale: Locale
  t: Translate
  /** The seminar that the mail is about, and (codeUsed) the one that the code was used for. */
  facts: SeminarFacts
  usedFor: SeminarFacts
  /** Who gave them the seat; undefined: nobody, or somebody who is not known any more. */
  from: string | undefined
  /** The way in, for who has a seat: in the confirmation alone. */
  broadcast: Broadcast
  /** Of the sign-up, as it stands now; undefined: it is gone. */
  status: SignUpStatus | undefined
  /** Of the sign-up, when there is something to pay. */
  billing: Billing | undefined
  /** Absolute address of a path. */
  absolute: (path: string) => string
  /** One's own seat in it; undefined where the hall is not drawn. */
  hall: Hall | undefined
  /** Absolute address of one's own sign-up. */
  ownPage: string
  /** Absolute address of one's ticket. */
  ticketPage: string
  /** Absolute address of the page with the one button "Ik kom niet". */
  notComing: string
  /** What was written at the desk (`message`). */
  message: Written | undefined
  /** Absolute address of the page on which one takes back that one wants such mails; undefined: it is not known who does. */
  unsubscribe: string | undefined
  /** `invoice`: how and when one pays. */
  site: { name: string; email: string; invoice?: string; look?: Chosen; parts?: Parts }
  now: Moment
}

/** A template: from its data to words. */
export type Write<T extends Template> = (data: MailData[T], context: Context) => Content

const translator = (locale: Locale, messages: Messages) =>
  createTranslator<Messages, 'mail'>({ locale, messages, namespace: 'mail' })
export type Translate = ReturnType<typeof translator>
const known = new WeakMap<Messages, Translate>()

/** The words of the namespace `mail`, as they are said now. */
export function wordsOf(locale: Locale): Translate {
  const messages = messagesIn(locale)
  const t = known.get(messages) ?? translator(locale, messages)
  known.set(messages, t)
  return t
}
