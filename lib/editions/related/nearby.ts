/** Where words say too little, an article has the nearest of its first topic: whom does one concern that came, went or moved? Pure. */
import type { Moment } from '../../domain/units'
import { keyOf, topicsOf } from './one'
import { RELATED, stays } from './related'
import type { Row } from './schema'

/** An article with what was found for it. */
export type Kin = Pick<Row, 'id' | 'locale' | 'slug' | 'date' | 'expires' | 'topics' | 'least'> & { found: string }

export const slugsOf = ({ found }: Pick<Kin, 'found'>): string[] => (found === '' ? [] : found.split(' '))

/** What stands in a topic, before and after a change: only its words, and it stands where it stood. `passed`: the rows that came out, or were over, as time passed. */
export function placesThatMoved(before: Map<number, Row>, after: Map<number, Row>, passed: ReadonlySet<number>): Row[] {
  const standing = ({ locale, slug, date, expires, topics, series }: Row) =>
    JSON.stringify([locale, slug, date, expires, topics, series])
  const [then, now] = [new Set([...before.values()].map(standing)), new Set([...after.values()].map(standing))]
  return [
    ...[...before.values()].filter((row) => !now.has(standing(row)) || passed.has(row.id)),
    ...[...after.values()].filter((row) => !then.has(standing(row)) || passed.has(row.id)),
  ]
}

export class Nearby {
  private readonly byName: Map<string, Kin>
  /** By topic, the moments of those that moved. */
  private readonly moved = new Map<string, Moment[]>()

  constructor(
    kin: Kin[],
    moved: Row[],
    private readonly now: Moment,
  ) {
    this.byName = new Map(kin.map((one) => [keyOf(one.locale, one.slug), one]))
    for (const row of moved)
      for (const topic of topicsOf(row)) {
        const key = keyOf(row.locale, topic)
        this.moved.set(key, [...(this.moved.get(key) ?? []), row.date])
      }
  }

  /** Whether one of those that moved is as near as the farthest that was found, or there is room for more. */
  concerns(one: Kin): boolean {
    if (this.moved.size === 0 || one.least > 0) return false
    const topic = topicsOf(one)[0]
    const moved = topic === undefined ? undefined : this.moved.get(keyOf(one.locale, topic))
    if (!moved) return false
    const found = slugsOf(one).flatMap((slug) => this.byName.get(keyOf(one.locale, slug)) ?? [])
    const staying = found.filter(({ date, expires }) => stays({ date, expires: expires ?? undefined }, this.now))
    if (staying.length < RELATED) return true
    const far = Math.max(...found.map(({ date }) => Math.abs(date - one.date)))
    return moved.some((date) => Math.abs(date - one.date) <= far)
  }
}
