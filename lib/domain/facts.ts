/** The facts a sign-up rests on, copied from an edition: mails, the API and a sign-up's own page read these and no files. */

import type { Discount } from './codes/promo-code'
import type { Locale } from './locale'
import type { Question } from './seminar/questions'
import type { Cents, Moment } from './units'

export interface Venue {
  name: string
  street?: string
  postalCode?: string
  city: string
}

export interface SeminarFacts {
  slug: string
  title: Record<Locale, string>
  summary: Record<Locale, string>
  start: Moment
  end: Moment
  venue?: Venue
  online?: string
  price: Cents
  capacity: number
  waitlist: boolean
  showSeats: boolean
  /** A seat is held until the button behind the link in the mail is pressed. */
  confirm?: true
  /** Sign-up from (absent: at once) and until (the first moment at which it is over). */
  opens?: Moment
  closes: Moment
  /** The first moment at which cancelling is over. */
  cancelUntil: Moment
  /** The sentence why it does not go on. */
  cancelled?: string
  /** Names, as printed. */
  speakers: string[]
  retentionDays: number
  /** For the certificate of who was there: how long it took, and what a profession's register counts it for (PE points). */
  hours?: number
  points?: number
  /** What is asked of who signs up. */
  questions?: Question[]
}

export interface PromoCodeFacts {
  /** As printed. */
  code: string
  /** By `normaliseCode`. */
  normalised: string
  seminars: string[] | 'all'
  discount: Discount
  maxSeats?: number
  /** How many active sign-ups one address may have with it, over all its seminars. */
  perPerson: number
  validFrom?: Moment
  /** The first moment at which it is over. */
  validUntil?: Moment
  message?: string
  /** With whom it is. */
  partner?: string
  /** The id of the batch that it was made in: one of many that each person gets one of. */
  batch?: string
}

/** All that is copied at once. */
export interface Facts {
  seminars: SeminarFacts[]
  codes: PromoCodeFacts[]
  /** Seminars that stood at another slug before. */
  renames: [old: string, slug: string][]
}
