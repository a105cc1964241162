/** A sorted list of which a few entries differ: these find their place in it. Pure. */

/** From so many on putting them all in order takes less than finding the place of each. */
const MANY = 100

/** A sorted list without those of some slugs, and with others in their place; of what is equal those come last. */
export function joined<E extends { slug: string }>(
  list: E[],
  slugs: Set<string>,
  come: E[],
  order: (a: E, b: E) => number,
): E[] {
  const left = list.filter(({ slug }) => !slugs.has(slug))
  if (come.length > MANY) return [...left, ...come].sort(order)
  for (const one of come) left.splice(placeOf(left, one, order), 0, one)
  return left
}

/** After all that are not behind it. */
function placeOf<E>(list: E[], one: E, order: (a: E, b: E) => number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (order(list[middle] as E, one) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
