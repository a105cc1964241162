/** A thousand rows at a time: all together would weigh as much as what is made of them. */
const MOST = 1000

/** `ask`: the next rows after a key, in its order, at most as many as said. `keyOf`: what a row is found by. */
export function* byPortions<Row, Key>(
  ask: (after: Key, most: number) => Row[],
  { first, keyOf }: { first: Key; keyOf: (row: Row) => Key },
): Generator<Row> {
  for (let after = first; ; ) {
    const rows = ask(after, MOST)
    yield* rows
    const last = rows.at(-1)
    if (rows.length < MOST || last === undefined) return
    after = keyOf(last)
  }
}
