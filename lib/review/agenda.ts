/** What goes live, ends, opens and closes, for a calendar that follows it (RFC 5545). */
import ical, { ICalCalendarMethod } from 'ical-generator'
import type { Moment } from '../domain/units'
import type { Turn } from './overview'

/** As long as a line in a calendar needs to be seen, in milliseconds. */
const SHOWN = 15 * 60_000
const MOST = 500

interface About {
  name: string
  siteUrl: string
  now: Moment
  /** "Live: De brug". */
  words: (turn: Turn) => string
}

/** An entry keeps its UID while its moment moves. Times are the world's: a calendar shows them by its own clock. */
export function agendaOf(turns: Turn[], { name, siteUrl, now, words }: About): string {
  const file = ical({ prodId: { company: 'Podium', product: 'redactie' }, method: ICalCalendarMethod.PUBLISH })
  file.x('X-WR-CALNAME', name.replace(/\s+/g, ' '))
  for (const turn of turns.slice(0, MOST)) {
    const { kind, slug, at } = turn
    const id = `${kind}-${slug}@${new URL(siteUrl).hostname}`
    file.createEvent({ id, stamp: new Date(now), start: new Date(at), end: new Date(at + SHOWN), summary: words(turn) })
  }
  return `${file.toString()}\r\n`
}
