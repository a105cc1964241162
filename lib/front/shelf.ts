/** What is kept while there is room: what was asked for longest ago goes first. */
export class Shelf<T> {
  private kept = new Map<string, { value: T; weight: number }>()
  private weight = 0

  /** `cap`: what all of it may weigh together, in bytes. */
  constructor(private readonly cap: number) {}

  get(key: string): T | undefined {
    const found = this.kept.get(key)
    if (!found) return undefined
    // Put at the end: the first of the map was used longest ago.
    this.kept.delete(key)
    this.kept.set(key, found)
    return found.value
  }

  /** Something heavier than a tenth of the whole is not kept. */
  set(key: string, value: T, weight: number) {
    this.drop(key)
    if (weight * 10 > this.cap) return
    this.kept.set(key, { value, weight })
    this.weight += weight
    for (const [oldest] of this.kept) {
      if (this.weight <= this.cap) return
      this.drop(oldest)
    }
  }

  get size() {
    return this.kept.size
  }

  private drop(key: string) {
    this.weight -= this.kept.get(key)?.weight ?? 0
    this.kept.delete(key)
  }
}
