/**
 * Whether a browser opens something for the first time today: a digest of its address and its name, with a salt that is nowhere but in this
 * process's memory, and gone with the digests at midnight in Amsterdam. Nothing of it is written down but how many were the first. So a server that starts
 * again, or a second one, counts somebody once more: what is shown says "at most" (decision 043).
 */
import { createHash, randomBytes } from 'node:crypto'

/** Past so many a day nobody is the first any more: memory has a bound. */
const MOST = 100_000

export class FirstToday {
  #day = ''
  #salt = randomBytes(32)
  readonly #seen = new Set<string>()

  /** `what`: a link or a form. `who`: address and name of a browser. `today`: as its date in Amsterdam. */
  take(what: string, who: string, today: string): boolean {
    this.forgetBefore(today)
    const digest = createHash('sha256')
      .update(this.#salt)
      .update(JSON.stringify([what, who]))
      .digest('base64url')
      .slice(0, 16)
    if (this.#seen.has(digest) || this.#seen.size >= MOST) return false
    this.#seen.add(digest)
    return true
  }

  /** All that is of another day. Asked for now and then, whether anybody comes or not. */
  forgetBefore(today: string): void {
    if (this.#day === today) return
    this.#day = today
    this.#salt = randomBytes(32)
    this.#seen.clear()
  }

  /** How many digests there are, for tests. */
  get size() {
    return this.#seen.size
  }
}
