/** Keeps the visits to shared links: those of a tenth of a second together, and the last of them when the server stops. */
import type { Database } from '../database/open'
import { errorForLog } from '../http/log'
import { writeVisits } from '../seminars/visits'

/** In milliseconds. So short that a server that is killed, and who asks at once how many came, miss next to nothing. */
const INTERVAL = 100

/** Until the returned function is called, which resolves when all visits are written, or cannot be. */
export function keepVisits(db: Database): () => Promise<void> {
  let troubled = false
  const write = () =>
    writeVisits(db).then(
      () => {
        troubled = false
      },
      (error) => {
        // They wait, and are tried again: told of once.
        if (!troubled) console.error(`Visits to shared links are not written yet: ${errorForLog(error)}`)
        troubled = true
      },
    )
  const timer = setInterval(write, INTERVAL)
  return () => {
    clearInterval(timer)
    return write()
  }
}
