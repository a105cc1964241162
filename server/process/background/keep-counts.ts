/** What is counted in memory: written together now and then, and forgotten on its time, whatever the database does. */
import { writeInPortions } from './in-portions'

/** In milliseconds: how long after midnight something of yesterday may still be known. */
const FORGETS = 1_000

interface Counted {
  /** Visits to shared links and openings of forms. */
  visits: () => Promise<void>
  /** What each client did that is limited. */
  share: () => Promise<void>
  /** What is known of yesterday's browsers. A write that hangs must not keep it. */
  forget: () => void
}

/** Until each of what it returns is called, which writes the last of it. */
export function keepCounts({ visits, share, forget }: Counted): (() => Promise<void>)[] {
  const forgetting = setInterval(forget, FORGETS).unref()
  return [
    async () => clearInterval(forgetting),
    writeInPortions(visits, 'Visits to shared links and forms are not written yet'),
    writeInPortions(share, 'What clients did is not told to other servers yet'),
  ]
}
