/**
 * The calendar file of a seminar (RFC 5545, with the methods of RFC 5546): attached to the confirmation and to the mail about a
 * cancellation, and offered at /seminars/<slug>/seminar.ics and /aanmelding/<token>/seminar.ics; of all seminars together at /seminars.ics.
 */
import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { address } from '../addresses'
import type { SeminarFacts } from '../domain/facts'
import type { Locale } from '../domain/locale'
import { type Broadcast, broadcastFor } from '../domain/seminar/broadcast'
import type { Moment } from '../domain/units'
import { timeZone } from '../language/format'
import { inAmsterdam } from '../language/periods'

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

/** Whose file it is. Who waits has none. */
export interface Holder {
  signUpId: string
  status: 'confirmed' | 'cancelled'
}

/** `method` belongs in the media type of the file too (RFC 5545, 8.1). */
export interface CalendarFile {
  method: 'PUBLISH' | 'CANCEL'
  text: string
}

/**
 * Of one's own sign-up: the UID is the sign-up's (its id, which opens nothing without the token's other half), so that a later file
 * replaces the entry, also when the seminar is renamed. It links to the seminar: calendars are shared with colleagues, and the page of
 * one's own sign-up can cancel it. Of a cancelled one: takes the entry away (RFC 5546, 3.2.5), by a SEQUENCE above all before it.
 */
export function signUpCalendar(facts: CalendarFacts, { signUpId, status }: Holder, options: CalendarOptions): CalendarFile {
  const uid = `aanmelding-${signUpId}`
  const broadcast = broadcastFor(facts, status)
  if (status === 'confirmed') return { method: 'PUBLISH', text: calendar(facts, { uid, broadcast }, options) }
  const later = { ...options, sequence: options.sequence + 1 }
  return { method: 'CANCEL', text: calendar(facts, { uid, withdrawn: true }, later) }
}

/** For anyone: no personal data, no address of a broadcast; the UID is the seminar's. */
export const seminarCalendar = (facts: CalendarFacts, options: CalendarOptions): string =>
  calendar(facts, { uid: `seminar-${facts.slug}` }, options)

/** What is over stays so long in the calendar of who follows it, in milliseconds; and so many it has at most, the latest. */
const STAYS = 365 * 86_400_000
const MOST = 500

/** Of all seminars, for a calendar that follows it: what is cancelled says so, and each keeps the UID that it has by itself. */
export function agenda(
  seminars: { facts: CalendarFacts; revision: number }[],
  options: Omit<CalendarOptions, 'sequence'>,
): string {
  const shown = seminars.filter(({ facts }) => facts.end > options.now - STAYS).sort((a, b) => a.facts.start - b.facts.start)
  const file = emptyFile(options.locale, ICalCalendarMethod.PUBLISH)
  for (const { facts, revision } of shown.slice(-MOST))
    addEvent(file, facts, { uid: `seminar-${facts.slug}` }, { ...options, sequence: revision })
  // Calendars that know no other way are told what it is called; its own zone stays in each event.
  file.x('X-WR-CALNAME', plain(options.site.name))
  return `${file.toString()}\r\n`
}

interface Entry {
  uid: string
  broadcast?: Broadcast
  /** The entry is to be taken away, whether the seminar goes on or not. */
  withdrawn?: boolean
}

function calendar(facts: CalendarFacts, entry: Entry, options: CalendarOptions): string {
  const file = emptyFile(options.locale, entry.withdrawn ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH)
  addEvent(file, facts, entry, options)
  return `${file.toString()}\r\n`
}

const emptyFile = (locale: Locale, method: ICalCalendarMethod): ICalCalendar =>
  ical({
    prodId: { company: 'Podium', product: 'Podium', language: locale.toUpperCase() },
    method,
    // No name for the whole calendar: DTSTAMP would lose its Z. The event's own zone is what the generator is asked for.
    timezone: { name: null, generator: () => amsterdam },
  })

function addEvent(file: ICalCalendar, facts: CalendarFacts, { uid, broadcast, withdrawn }: Entry, options: CalendarOptions) {
  const { siteUrl, locale, site, sequence, now } = options
  const link = siteUrl + address.seminar(locale, facts.slug)
  const joining = typeof broadcast === 'object' ? plain(broadcast.address) : undefined
  file.createEvent({
    id: `${uid}@${new URL(siteUrl).hostname}`,
    sequence,
    stamp: new Date(now),
    // Zoned times: from a `Date` the generator would write the machine's own clock as Amsterdam's.
    start: inAmsterdam(facts.start),
    end: inAmsterdam(facts.end),
    timezone: timeZone,
    summary: plain(facts.title[locale]),
    location: facts.venue ? placeOf(facts.venue) : (joining ?? (facts.online ? 'Online' : null)),
    description: [facts.cancelled, facts.summary[locale], facts.venue && joining, link]
      .filter(Boolean)
      .map(String)
      .map(plain)
      .join('\n\n'),
    url: link,
    organizer: { name: plain(site.name).replaceAll('"', "'") || site.email, email: site.email },
    status: withdrawn || facts.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
}

/** The library hands out an alias (Europe/Brussels): TZID must be the name that DTSTART gives. */
const amsterdam = String(tzlib_get_ical_block(timeZone)[0]).replace(
  /^(TZID|X-LIC-LOCATION):.*$/gm,
  (_, property) => `${property}:${timeZone}`,
)

/** Control characters have no place in a content line; line ends become spaces (the generator would make them breaks). */
const plain = (text: string) =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim()

/** "Zaal, Straat 1, 1234 AB Plaats". */
export function placeOf({ name, street, postalCode, city }: NonNullable<CalendarFacts['venue']>): string {
  const town = [postalCode, city].filter(Boolean).join(' ')
  return plain([name, street, town].filter(Boolean).join(', '))
}
