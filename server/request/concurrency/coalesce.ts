/** One look for all who ask the same at once, and never one that began before the asker came: what it says is not older than the question. */

import { ifHungUp } from './single-flight'

const looking = new Map<string, Promise<unknown>>()
const next = new Map<string, Promise<unknown>>()

/** `key` names the question; all who ask it under this key must pass the same `look`. Fails for all of them when it fails. */
export function coalesce<T>(key: string, look: () => Promise<T>): Promise<T> {
  const waiting = next.get(key)
  if (waiting) return waiting as Promise<T>
  const begin = async () => {
    next.delete(key)
    const now = look()
    looking.set(key, now)
    try {
      return await now
    } finally {
      if (looking.get(key) === now) looking.delete(key)
    }
  }
  const before = looking.get(key) ?? new Promise((done) => setImmediate(done))
  const mine = before.then(begin, begin)
  next.set(key, mine)
  return mine
}

/**
 * The same, for what is made on a request of one of them: `make` gives nothing when its own asker has gone, and then the next who waits
 * makes it. Undefined: this asker has had the answer already, or needs none.
 */
export async function coalesceMade<T>(key: string, make: () => Promise<T | undefined>): Promise<T | undefined> {
  for (;;) {
    let mine = false
    const made = await coalesce(key, () => {
      mine = true
      return make().catch(ifHungUp)
    })
    if (made !== undefined || mine) return made
  }
}
