/** What was asked last, up to a number of them. */
export class Recent<K, V> {
  private readonly kept = new Map<K, V>()

  constructor(private readonly most: number) {}

  of(key: K, make: () => V): V {
    const known = this.kept.has(key)
    const value = known ? (this.kept.get(key) as V) : make()
    if (known) this.kept.delete(key) // put back last: the first in the map is the one that was not asked for longest
    this.kept.set(key, value)
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value as K)
    return value
  }
}
