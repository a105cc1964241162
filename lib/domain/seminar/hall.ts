/** Where one's own seat is drawn in the hall. It has no number, and says nothing of who came when. Pure. */
import type { SeminarFacts } from '../facts'

/** Above so many seats a square says nothing any more. */
const MOST = 80

export interface Hall {
  seats: number
  /** From 0: always the same for a sign-up, in its mail and on its page. */
  yours: number
}

/** Undefined where the hall is not drawn: too large, or its seats are nobody's business. */
export function hallOf(
  { capacity, showSeats }: Pick<SeminarFacts, 'capacity' | 'showSeats'>,
  signUpId: string,
): Hall | undefined {
  if (!showSeats || capacity > MOST) return undefined
  let sum = 0
  for (const letter of signUpId) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003
  return { seats: capacity, yours: sum % capacity }
}
