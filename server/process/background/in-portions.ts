/** Work that waits in memory and is written together, over and over, and the last of it when the server stops. */
import { errorForLog } from '../../../lib/http/log'

/** In milliseconds. So short that a server that is killed, and who asks at once how it stands, miss next to nothing. */
const INTERVAL = 100

/** Until the returned function is called, which resolves when all is written, or cannot be. `trouble`: what is not written yet, for the log. */
export function writeInPortions(write: () => Promise<void>, trouble: string): () => Promise<void> {
  let stopped = false
  let troubled = false
  const once = () =>
    write().then(
      () => {
        troubled = false
      },
      (error) => {
        // It waits, and is tried again: told of once.
        if (!troubled) console.error(`${trouble}: ${errorForLog(error)}`)
        troubled = true
      },
    )
  let writing = Promise.resolve()
  let timer: NodeJS.Timeout
  // One after the other: to a database that is slow to say that it is away, writes by the clock would pile up without end.
  const again = () => {
    if (!stopped) timer = setTimeout(() => (writing = once().then(again)), INTERVAL)
  }
  again()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await writing
    await once()
  }
}
