/** Many who wait for one thing are let go in portions: all at once would be one turn of the thread, in which nobody else is answered. */

/** Each takes about a tenth of a millisecond to answer. */
const AT_ONCE = 20

/** Returns what to wait for: some go in each turn of the event loop, in the order in which they came. */
export function inPortions(): () => Promise<void> {
  const waiting: (() => void)[] = []
  const release = () => {
    for (const go of waiting.splice(0, AT_ONCE)) go()
    if (waiting.length > 0) setImmediate(release)
  }
  return () =>
    new Promise((go) => {
      if (waiting.push(go) === 1) setImmediate(release)
    })
}
