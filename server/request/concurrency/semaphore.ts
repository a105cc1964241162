/** So much work at a time, and a short line behind it: bounded in length and in time. */

/** The line is full, or its patience is over: answered with 503 (busy.ts). */
export class Busy extends Error {}
/** Whoever asked has gone: there is nobody to answer. */
export class HungUp extends Error {}

export interface Room {
  atOnce: number
  /** How many may wait; none are refused when it is absent. */
  waiting?: number
  /** How long each may, in milliseconds. */
  patience?: number
}
interface Waiter {
  isGone: () => boolean
  begin: () => void
  refuse: (error: Error) => void
}

export class Semaphore {
  private running = 0
  private line: Waiter[] = []

  constructor(private readonly room: Room) {}

  /** Throws `Busy`, or `HungUp` when `isGone` says so before the work began. */
  async run<T>(work: () => Promise<T>, isGone: () => boolean = () => false): Promise<T> {
    await this.enter(isGone)
    try {
      return await work()
    } finally {
      // Not at once: work that waits for nothing (SQLite) would follow upon itself, and nobody else would be answered in between.
      setImmediate(() => this.leave())
    }
  }

  private enter(isGone: () => boolean): Promise<void> | void {
    if (isGone()) throw new HungUp()
    if (this.running < this.room.atOnce) {
      this.running += 1
      return
    }
    const { waiting = Number.POSITIVE_INFINITY } = this.room
    if (this.line.length >= waiting) this.dropGone()
    if (this.line.length >= waiting) throw new Busy()
    return this.wait(isGone)
  }

  private wait(isGone: () => boolean): Promise<void> {
    return new Promise((begin, refuse) => {
      const { patience } = this.room
      const waiter: Waiter = { isGone, begin, refuse }
      const timer = patience === undefined ? undefined : setTimeout(() => this.giveUp(waiter), patience)
      waiter.begin = () => {
        clearTimeout(timer)
        begin()
      }
      waiter.refuse = (error) => {
        clearTimeout(timer)
        refuse(error)
      }
      this.line.push(waiter)
    })
  }

  private giveUp(waiter: Waiter) {
    this.line = this.line.filter((one) => one !== waiter)
    waiter.refuse(new Busy())
  }

  private dropGone() {
    const gone = this.line.filter(({ isGone }) => isGone())
    this.line = this.line.filter((waiter) => !gone.includes(waiter))
    for (const { refuse } of gone) refuse(new HungUp())
  }

  /** The place goes to the first who is still there. */
  private leave() {
    for (let waiter = this.line.shift(); waiter; waiter = this.line.shift()) {
      if (!waiter.isGone()) return waiter.begin()
      waiter.refuse(new HungUp())
    }
    this.running -= 1
  }
}
