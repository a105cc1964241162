/** Pictures are made in their turn, by a process of their own where there are readers to keep from waiting (process.ts), else by this one. */
import { availableParallelism } from 'node:os'
import { queue } from './queue'
import { doWork, type Work } from './work'

type Make = (work: Work) => Promise<Buffer | undefined>

/** Making one takes a whole processor for up to a second: readers keep one. */
const AT_ONCE = availableParallelism() > 2 ? 2 : 1
/** Who comes after so many is better told to come back. */
const MOST_WAITING = 200

/** One for the process: the server and Next have each their own copy of this file. */
const shared = globalThis as { [key]?: Make }
const key = Symbol.for('podium.pictures')

/** Has pictures made by `how` from now on, for all of this process. */
export function makeBy(how: Make): void {
  const inTurn = queue(AT_ONCE, MOST_WAITING)
  shared[key] = (work) => inTurn(() => how(work))
}

/** Throws `QueueFull`, or what went wrong with this one. Undefined: there is no such original. */
export function make(work: Work): Promise<Buffer | undefined> {
  if (!shared[key]) makeBy(doWork)
  return (shared[key] as Make)(work)
}
