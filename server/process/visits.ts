/** Keeps the visits to shared links and forms: those of a tenth of a second together, and the last of them when the server stops. */
import { clock } from '../../lib/clock'
import type { Database } from '../../lib/database/open'
import { errorForLog } from '../../lib/http/log'
import { forgetYesterday, writeVisits } from '../../lib/signups/links/visits'

/** In milliseconds. So short that a server that is killed, and who asks at once how many came, miss next to nothing. */
const INTERVAL = 100

/** Until the returned function is called, which resolves when all visits are written, or cannot be. */
export function keepVisits(db: Database): () => Promise<void> {
  let stopped = false
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
  let writing = Promise.resolve()
  let timer: NodeJS.Timeout
  // One after the other: to a database that is slow to say that it is away, writes by the clock would pile up without end.
  const again = () => {
    forgetYesterday(db, clock.now())
    if (!stopped) timer = setTimeout(() => (writing = write().then(again)), INTERVAL)
  }
  again()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await writing
    await write()
  }
}
