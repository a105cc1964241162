/** What of a seminar those who are signed up must hear of when it changes: whether it goes on, when, and where. Pure. */
import type { SeminarFacts } from './facts'

/** What people were told last. */
export type Told = Pick<SeminarFacts, 'start' | 'end' | 'venue' | 'online' | 'cancelled'>

export type Change = 'cancelled' | 'resumed' | 'moved'

export const toldOf = ({ start, end, venue, online, cancelled }: SeminarFacts): Told => ({
  start,
  end,
  venue,
  online,
  cancelled,
})

/** Undefined: nothing that they would come to the wrong place for. Another reason why it is called off is no news. */
export function changeOf(was: Told, is: Told): Change | undefined {
  if (is.cancelled) return was.cancelled ? undefined : 'cancelled'
  if (was.cancelled) return 'resumed'
  return JSON.stringify(placeAndTime(was)) === JSON.stringify(placeAndTime(is)) ? undefined : 'moved'
}

const placeAndTime = ({ start, end, venue, online }: Told) => [
  start,
  end,
  venue && [venue.name, venue.street, venue.postalCode, venue.city],
  online,
]
