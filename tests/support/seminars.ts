/** What of an edition the domain copies, in as few words as a test needs. Seminars are far in the future, free and open. */

import { normaliseCode } from '../../lib/domain/codes/promo-code'
import type { Edition, PromoCode, Seminar } from '../../lib/editions/types'

export const hour = 60 * 60 * 1000
export const day = 24 * hour
/** 24 November 2026, 12:00 in Amsterdam. */
export const now = Date.UTC(2026, 10, 24, 11)

export type Facts = Pick<Edition, 'seminars' | 'authors' | 'promoCodes' | 'redirects'>

export const seminar = (slug: string, more: Partial<Seminar> = {}): Seminar => ({
  slug,
  locale: 'nl',
  translated: true,
  document: '',
  file: `seminars/${slug}.mdx`,
  codes: [],
  cards: [],
  pictures: {},
  title: `Seminar ${slug}`,
  summary: 'Een avond.',
  start: now + 30 * day,
  end: now + 30 * day + 2 * hour,
  price: 0,
  capacity: 20,
  waitlist: true,
  showSeats: true,
  confirm: false,
  ...more,
})

export const promoCode = (code: string, more: Partial<PromoCode> = {}): PromoCode => ({
  slug: normaliseCode(code),
  file: `promo-codes/${normaliseCode(code)}.yaml`,
  code,
  normalised: normaliseCode(code),
  seminars: ['all'],
  discount: 'free',
  perPerson: 1,
  ...more,
})

export const edition = (seminars: Seminar[], promoCodes: PromoCode[] = [], redirects: Facts['redirects'] = {}): Facts => ({
  seminars,
  authors: [],
  promoCodes,
  redirects,
})
