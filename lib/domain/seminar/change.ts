/** What of a seminar those who are signed up must hear of when it changes: whether it goes on, when, and where. Pure. */
import type { SeminarFacts } from '../facts'

/** What people were told last. */
export type Told = Pick<SeminarFacts, 'start' | 'end' | 'venue' | 'online' | 'cancelled'>

/** `link`: the same evening, with another way in: of who has a seat alone. */
export type Change = 'cancelled' | 'resumed' | 'moved' | 'link'

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
  if (JSON.stringify(placeAndTime(was)) !== JSON.stringify(placeAndTime(is))) return 'moved'
  return was.online === is.online ? undefined : 'link'
}

const placeAndTime = ({ start, end, venue, online }: Told) => [
  start,
  end,
  venue && [venue.name, venue.street, venue.postalCode, venue.city],
  Boolean(online),
]
