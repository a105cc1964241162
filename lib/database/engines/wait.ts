/** Waiting for a database that somebody else is writing to: without blocking this process, and not for ever. */
import { setTimeout as sleep } from 'node:timers/promises'

/** How long a sign-up waits for its turn, in milliseconds. Tests have another patience: theirs is a busy machine. */
export const waiting = { patience: 10_000 }

/** Nobody's fault, and worth another try later: the database stayed taken for as long as we wait. */
export class DatabaseBusy extends Error {
  constructor(waited: number, cause?: unknown) {
    super(`The database was busy for ${waited} ms`, { cause })
    this.name = 'DatabaseBusy'
  }

  /** By name: the server and Next's bundle each have this class, and what one throws the other catches. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'DatabaseBusy'
  }
}

/** PostgreSQL: serialization_failure, deadlock_detected, lock_not_available. SQLite: busy or locked, and their kinds. */
const temporary = /^(40001|40P01|55P03|SQLITE_(BUSY|LOCKED)\w*)$/
const isTemporary = (error: unknown) => temporary.test(String((error as { code?: unknown } | undefined)?.code))

/** Runs `attempt` until it is not refused for a temporary reason; in between the event loop is free. Throws `DatabaseBusy`. */
export async function patiently<T>(attempt: () => T | Promise<T>, deadline = performance.now() + waiting.patience): Promise<T> {
  const began = performance.now()
  for (let longest = 2; ; longest = Math.min(longest * 2, 50)) {
    try {
      return await attempt()
    } catch (error) {
      if (!isTemporary(error)) throw error
      if (performance.now() >= deadline) throw new DatabaseBusy(performance.now() - began, error)
      // Jitter: two that clash once would clash again if both waited equally long.
      await sleep(1 + Math.random() * longest)
    }
  }
}

/** One at a time, in order of asking. Between two turns the event loop comes by, so that requests that only read are answered. */
export class Turns {
  #taken = false
  #queue: (() => void)[] = []

  /** Resolves when it is our turn; `DatabaseBusy` when it does not come in time. */
  take(): Promise<void> {
    if (!this.#taken) {
      this.#taken = true
      return Promise.resolve()
    }
    const { patience } = waiting
    return new Promise((resolve, reject) => {
      const tooLate = setTimeout(() => {
        this.#queue = this.#queue.filter((waiting) => waiting !== ours)
        reject(new DatabaseBusy(patience))
      }, patience)
      const ours = () => {
        clearTimeout(tooLate)
        resolve()
      }
      this.#queue.push(ours)
    })
  }

  give(): void {
    setImmediate(() => {
      const next = this.#queue.shift()
      if (next) next()
      else this.#taken = false
    })
  }
}
