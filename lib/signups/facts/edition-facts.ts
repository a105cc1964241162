/** What of an edition a sign-up rests on. Pure. */

import { decoded } from '../../decode'
import { readDiscount } from '../../domain/codes/promo-code'
import type { Facts, PromoCodeFacts, SeminarFacts } from '../../domain/facts'
import { type Question, SENSITIVE_DAYS } from '../../domain/seminar/questions'
import { windowsOf } from '../../domain/seminar/status'
import type { Edition, Seminar } from '../../editions/types'
import { fingerprint } from '../idempotency'

/** Days after a seminar's end for which its attendees' data are kept, unless it says otherwise. */
const retention = 60

/** What of an edition is copied. */
export type FactsSource = Pick<Edition, 'seminars' | 'authors' | 'promoCodes' | 'redirects'>

export const factsOfEdition = (edition: FactsSource): Facts => ({
  seminars: seminarFactsOf(edition),
  codes: codeFactsOf(edition),
  renames: renamesOf(edition),
})

/** The same on every machine, for editions that say the same about seminars and codes, whatever their ids. */
export const digestOf = ({ seminars, codes }: Pick<Facts, 'seminars' | 'codes'>): string =>
  fingerprint([
    [...seminars].sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    [...codes].sort((a, b) => (a.normalised < b.normalised ? -1 : 1)),
  ])

const digests = new WeakMap<FactsSource, string>()
/** Worked out once per edition. */
export function digestOfEdition(edition: FactsSource): string {
  const digest = digests.get(edition) ?? digestOf(factsOfEdition(edition))
  digests.set(edition, digest)
  return digest
}

export function seminarFactsOf({ seminars, authors }: Pick<Edition, 'seminars' | 'authors'>): SeminarFacts[] {
  const names = new Map(authors.filter(({ locale }) => locale === 'nl').map(({ slug, name }) => [slug, name]))
  return seminars
    .filter(({ locale }) => locale === 'nl')
    .map((seminar) => {
      const { slug, start, end, venue, online, price, capacity, waitlist, showSeats, confirm } = seminar
      const english = seminars.find((other) => other.slug === slug && other.locale === 'en') ?? seminar
      return {
        slug,
        title: { nl: seminar.title, en: english.title },
        summary: { nl: seminar.summary, en: english.summary },
        end,
        venue,
        online,
        price,
        capacity,
        waitlist,
        showSeats,
        // Only where it is asked: facts of before say the same without it.
        ...(confirm && { confirm }),
        ...windowsOf(seminar),
        start,
        speakers: (seminar.speakers ?? []).map((speaker) => names.get(speaker) ?? speaker),
        retentionDays: seminar.retentionDays ?? retention,
        ...(seminar.hours !== undefined && { hours: seminar.hours }),
        ...(seminar.points !== undefined && { points: seminar.points }),
        ...(seminar.questions?.length && { questions: questionsOf(seminar, english) }),
      }
    })
}

/** Both have the same ones: what was not translated is in Dutch. */
const questionsOf = ({ questions = [], retentionDays = retention }: Seminar, english: Seminar): Question[] =>
  questions.map(({ key, question, kind = 'text', options, required = false, sensitive = false, retentionDays: days }, i) => {
    const other = english.questions?.[i]
    return {
      key,
      question: { nl: question, en: other?.question ?? question },
      kind,
      ...(kind === 'choice' && { options: options?.map((option, j) => ({ nl: option, en: other?.options?.[j] ?? option })) }),
      required,
      sensitive,
      retentionDays: Math.min(retentionDays, days ?? (sensitive ? SENSITIVE_DAYS : retentionDays)),
    }
  })

export const codeFactsOf = ({ promoCodes }: Pick<Edition, 'promoCodes'>): PromoCodeFacts[] =>
  promoCodes.map(({ code, normalised, seminars, discount, maxSeats, perPerson, validFrom, validUntil, message, partner }) => ({
    code,
    normalised,
    seminars: seminars.includes('all') ? 'all' : seminars,
    discount: readDiscount(discount),
    maxSeats,
    perPerson,
    validFrom,
    validUntil,
    message,
    // Only where there is one: facts of before say the same without it.
    ...(partner && { partner }),
  }))

const seminarPath = /^\/seminars\/([^/]+)$/
const slugIn = (path: string) => {
  const slug = seminarPath.exec(path)?.[1]
  return slug && decoded(slug)
}

/** Seminars that stood at another slug before: `[old, new]`, from the redirects between their Dutch pages. */
export const renamesOf = ({ redirects }: Pick<Edition, 'redirects'>): [old: string, slug: string][] =>
  Object.entries(redirects).flatMap(([from, to]): [string, string][] => {
    const [old, slug] = [slugIn(from), slugIn(to)]
    return old && slug ? [[old, slug]] : []
  })
