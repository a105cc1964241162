/** Single-flight: who asks for what is being made already waits for that. For what stays true while the key is the same. */
import { inPortions } from './portions'
import { HungUp } from './semaphore'

export interface Flown<T> {
  value: T
  /** Whether this asker's own `make` made it. */
  mine: boolean
}

export class SingleFlight<T> {
  private readonly flying = new Map<string, Promise<T | undefined>>()
  private readonly portion = inPortions()

  /**
   * `make` gives nothing when whoever it was made for has gone: then the next of those who wait makes it. Undefined: this asker has had
   * the answer already, or needs none.
   */
  async join(key: string, make: () => Promise<T | undefined>): Promise<Flown<T> | undefined> {
    for (;;) {
      const flying = this.flying.get(key)
      if (!flying) return await this.begin(key, make)
      const value = await flying
      if (value === undefined) continue
      await this.portion()
      return { value, mine: false }
    }
  }

  private async begin(key: string, make: () => Promise<T | undefined>): Promise<Flown<T> | undefined> {
    const flight = make().catch(ifHungUp)
    this.flying.set(key, flight)
    try {
      const value = await flight
      return value === undefined ? undefined : { value, mine: true }
    } finally {
      this.flying.delete(key)
    }
  }
}

/** For `catch`: nothing was made, because nobody was there any more. */
export function ifHungUp(error: unknown): undefined {
  if (!(error instanceof HungUp)) throw error
}
