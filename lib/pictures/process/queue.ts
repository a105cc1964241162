/** The line is as long as it may be. */
export class QueueFull extends Error {}

/** Lets so many at a time through; the rest wait their turn, at most `most` of them. */
export function queue(atOnce: number, most = Number.POSITIVE_INFINITY): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let busy = 0
  return async (work) => {
    if (busy < atOnce) busy++
    else if (waiting.length >= most) throw new QueueFull()
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else busy--
    }
  }
}
