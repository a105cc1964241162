/**
 * The calendar file of a seminar (RFC 5545, METHOD:PUBLISH by RFC 5546): attached to the confirmation, and offered at
 * /seminars/<slug>/seminar.ics and /aanmelding/<token>/seminar.ics.
 */
import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { address, type Locale } from '../addresses'
import type { Moment } from '../content/schemas/fields'
import { timeZone } from '../format'
import type { SeminarFacts } from '../seminars/facts'

export type CalendarFacts = Pick<
  SeminarFacts,
  'slug' | 'title' | 'summary' | 'start' | 'end' | 'venue' | 'online' | 'cancelled'
>

export interface CalendarOptions {
  locale: Locale
  /** Absolute, without a trailing slash. */
  siteUrl: string
  /** Who publishes it. */
  site: { name: string; email: string }
  /** How often the seminar's facts have changed: a calendar takes a file with a higher one as the newer (RFC 5545, 3.8.7.4). */
  sequence: number
  now: Moment
}

/**
 * Of one's own sign-up: the UID is the sign-up's (its id, which opens nothing without the token's other half), so that a later file
 * replaces the entry, also when the seminar is renamed. It links to the seminar: calendars are shared with colleagues, and the page of
 * one's own sign-up can cancel it.
 */
export const signUpCalendar = (facts: CalendarFacts, signUpId: string, options: CalendarOptions) =>
  calendar(facts, `aanmelding-${signUpId}`, options)

/** For anyone: no personal data, the UID is the seminar's. */
export const seminarCalendar = (facts: CalendarFacts, options: CalendarOptions) =>
  calendar(facts, `seminar-${facts.slug}`, options)

function calendar(facts: CalendarFacts, uid: string, options: CalendarOptions): string {
  const { siteUrl, locale, site, sequence, now } = options
  const link = siteUrl + address.seminar(locale, facts.slug)
  const file: ICalCalendar = ical({
    prodId: { company: 'Podium', product: 'Podium', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    // No name for the whole calendar: DTSTAMP would lose its Z. The event's own zone is what the generator is asked for.
    timezone: { name: null, generator: () => amsterdam },
  })
  file.createEvent({
    id: `${uid}@${new URL(siteUrl).hostname}`,
    sequence,
    stamp: new Date(now),
    start: inAmsterdam(facts.start),
    end: inAmsterdam(facts.end),
    timezone: timeZone,
    summary: plain(facts.title[locale]),
    location: placeOf(facts) || null,
    description: [facts.cancelled, facts.summary[locale], link].filter(Boolean).map(String).map(plain).join('\n\n'),
    url: link,
    organizer: { name: plain(site.name).replaceAll('"', "'") || site.email, email: site.email },
    status: facts.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return `${file.toString()}\r\n`
}

/** The library hands out an alias (Europe/Brussels): TZID must be the name that DTSTART gives. */
const amsterdam = String(tzlib_get_ical_block(timeZone)[0]).replace(
  /^(TZID|X-LIC-LOCATION):.*$/gm,
  (_, property) => `${property}:${timeZone}`,
)

/** A zoned time: from a `Date` the generator would write the machine's own clock as Amsterdam's. */
const inAmsterdam = (moment: Moment) => Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone)

/** Control characters have no place in a content line; line ends become spaces (the generator would make them breaks). */
const plain = (text: string) =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim()

/** "Zaal, Straat 1, 1234 AB Plaats", or where it is online. */
export function placeOf({ venue, online }: Pick<CalendarFacts, 'venue' | 'online'>): string {
  if (!venue) return plain(online ?? '')
  const town = [venue.postalCode, venue.city].filter(Boolean).join(' ')
  return plain([venue.name, venue.street, town].filter(Boolean).join(', '))
}
