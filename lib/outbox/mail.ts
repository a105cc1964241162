/**
 * What a mail is before it is worded: a template and the data that it was decided on, as the outbox keeps it. What may change
 * (the seminar's facts, the site's name) and what is secret (the token of one's own sign-up) is looked up when it is sent.
 */

import type { Locale } from '../domain/locale'
import type { Told } from '../domain/seminar/change'
import type { SignUpStatus } from '../domain/seminar/status'
import type { Cents, Moment } from '../domain/units'

/** Every mail is about one seminar (its slug) and one sign-up's name. */
interface About {
  name: string
  seminar: string
}
type Status = 'confirmed' | 'waitlisted'
/** How things stand with a sign-up that was not cancelled. */
export type Standing = Status | 'offered' | 'unconfirmed'
interface Taken extends About {
  price: Cents
  /** As printed. */
  code: string | null
}
/** What the organiser is told beside it: who it is, and how full the seminar is now. */
interface ForOrganiser extends About {
  email: string
  organisation?: string | null
  code: string | null
  /** The status of this sign-up; of a cancelled one: before it. */
  status: Status
  taken: number
  waiting: number
}

export interface MailData {
  /** To the attendee: a seat, with the calendar file and, of a seminar online, the way in. */
  confirmed: Taken
  /** To the attendee: on the waiting list. */
  waitlisted: Taken
  /** To an address that is already signed up and was typed again: how things stand, from the sign-up that is there. */
  standing: Taken & { status: Standing }
  /** To an address that used a code as often as one person may: nothing was taken. `usedFor` is the seminar of the sign-up that has it. */
  codeUsed: About & { code: string; usedFor: string }
  /** To the attendee, after cancelling. `status`: before it (absent in a row of an earlier version: a seat). */
  cancelled: About & { status?: Status }
  /** To who signed up where that is to be confirmed (`confirm: true`). */
  toConfirm: Taken & { until: Moment }
  /** To the first in line: a seat is held for them until then. */
  offered: Taken & { until: Moment }
  /** To who is signed up: another time or place; or it goes on after all. `was`: what they were told before. */
  moved: About & { was: Told; resumed: boolean }
  /** To who is signed up: it does not go on. */
  seminarCancelled: About
  /** To who has a seat, two days before. */
  reminder: About
  /** To who let an offer go by. */
  lapsed: About
  /** To who has a seat at a seminar online: how to follow it is there now, or is another. */
  joinLink: About & { changed: boolean }
  /** To who gave their seat away. */
  passedOn: About
  /** To who was given it: a confirmation that says by whom, as far as that is known when it is sent. */
  received: Taken
  /** To who pressed "Ik kom niet": until when it can be undone. */
  leaving: About & { until: Moment }
  /** To who was taken off the list at the desk, and why. */
  takenOff: About & { reason: string; status: Standing }
  /** From the desk, to many. `test`: to who wrote it. What it says stands with the message. */
  message: About & { message: string; test?: true }
  organiserSignUp: ForOrganiser & { price: Cents }
  organiserCancelled: ForOrganiser
  /** Who has the seat now, and the name of who gave it. */
  organiserPassedOn: ForOrganiser & { giver: string }
  /** In place of the eleventh mail of a day and those after it: who came and went, at one seminar. `more`: there are others. */
  organiserDigest: About & {
    people: { name: string; email: string; status: SignUpStatus }[]
    more: boolean
    taken: number
    waiting: number
  }
}
export type Template = keyof MailData

export type Mail = {
  [T in Template]: {
    template: T
    /** The language of the sign-up; the organiser's mails are Dutch whatever it says. */
    locale: Locale
    /** An address, or 'organiser': ORGANISER_EMAIL or the address in site.yaml, looked up when it is sent. */
    recipient: string
    /** The sign-up whose own page the mail links to; null: it is to nobody who is signed up. */
    signUpId: string | null
    data: MailData[T]
  }
}[Template]

export const organiser = 'organiser'
