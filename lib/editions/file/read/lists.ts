/**
 * Lists of articles in the file: the newest, a page, how many, what stands beside. None of these walks through a list: places are
 * found by their index, and counted by spans of days.
 */
import type { Moment } from '../../../domain/units'
import type { Period } from '../../../language/periods'
import { ageOfSpan, spanOf, spanOfAge } from '../rows'
import type { Epoch, Reader } from './reader'

/** The moment, and until when an article may be dated that can be read: a preview shows what is still to come. */
export interface When {
  now: Moment
  horizon: Moment
}
export interface Placed {
  age: number
  slug: string
  thing: number
}
/** What a list may say of an article in one line. */
export interface Line {
  slug: string
  date: Moment
  title: string
  series: string | null
}
interface Counted {
  span: number
  count: number
}

/** With a place's `since`, `until` and `expires`: whether it holds in this edition, and has not expired. Takes number, number, now. */
const holds = 'since <= ? and until > ? and (expires is null or expires > ?)'
const columns = 'age, slug, thing'

export class Lists {
  constructor(private readonly reader: Reader) {}

  /** `count` from place `skip` on, newest first. */
  page(epoch: Epoch, when: When, list: string, skip: number, count: number): Placed[] {
    let left = skip
    let age = -when.horizon
    for (const { span, count: within } of this.spans(epoch, when, list)) {
      if (left < within) {
        age = Math.max(age, ageOfSpan(span))
        break
      }
      left -= within
      age = ageOfSpan(span - 1)
    }
    return this.reader.all<Placed>(
      `select ${columns} from listed where list = ? and age >= ? and ${holds} order by age, slug limit ? offset ?`,
      ...[list, age, epoch.number, epoch.number, when.now, count, left],
    )
  }

  newest = (epoch: Epoch, when: When, list: string, count: number): Placed[] => this.page(epoch, when, list, 0, count)

  count(epoch: Epoch, when: When, list: string): number {
    return this.spans(epoch, when, list).reduce((sum, { count }) => sum + count, 0)
  }

  /** How many can be read now, by span, the newest first; worked out once in an epoch. */
  private spans(epoch: Epoch, when: When, list: string): Counted[] {
    const key = `spans ${list}`
    const known = epoch.known.get(key) as Counted[] | undefined
    if (known) return known
    const spans = new Map<number, number>([[spanOf(when.horizon), this.inSpanOf(epoch, when, list)]])
    for (const { span, count } of this.whole(epoch, when, list)) spans.set(span, count)
    for (const span of this.leaving(epoch, when, list)) spans.set(span, (spans.get(span) ?? 0) + 1)
    const counted = [...spans].map(([span, count]) => ({ span, count })).sort((a, b) => b.span - a.span)
    epoch.known.set(key, counted)
    return counted
  }

  /** Those that stay, of the span that has not passed yet: one by one, for some may be of the future. */
  private inSpanOf({ number }: Epoch, when: When, list: string): number {
    const [row] = this.reader.all<{ count: number }>(
      `select count(*) count from listed
       where list = ? and age between ? and ? and since <= ? and until > ? and expires is null`,
      ...[list, -when.horizon, ageOfSpan(spanOf(when.horizon) - 1) - 1, number, number],
    )
    return row?.count ?? 0
  }

  private whole = ({ number }: Epoch, when: When, list: string): Counted[] =>
    this.reader.all<Counted>(
      'select span, staying count from tally where list = ? and span < ? and since <= ? and until > ?',
      ...[list, spanOf(when.horizon), number, number],
    )

  /** The spans of those that can be read now and expire later. */
  private leaving({ number }: Epoch, when: When, list: string): number[] {
    const rows = this.reader.all<{ age: number }>(
      'select age from listed where list = ? and expires > ? and until > ? and since <= ? and age >= ?',
      ...[list, when.now, number, number, -when.horizon],
    )
    return rows.map(({ age }) => spanOfAge(age))
  }

  /**
   * The nearest to a place on one side: `older` or `newer`. `without`: leaves out what stands in that list too.
   */
  beside(
    { number }: Epoch,
    when: When,
    list: string,
    place: Pick<Placed, 'age' | 'slug'>,
    side: 'older' | 'newer',
    { count = 1, without = '' } = {},
  ): Placed[] {
    const [beyond, order] = side === 'older' ? ['>', 'asc'] : ['<', 'desc']
    return this.reader.all<Placed>(
      `select ${columns} from listed one
       where list = ? and (age, slug) ${beyond} (?, ?) and age >= ? and ${holds}
       and not exists (select 1 from listed other where other.list = ? and other.age = one.age and other.slug = one.slug
         and other.since <= ? and other.until > ?)
       order by age ${order}, slug ${order} limit ?`,
      ...[list, place.age, place.slug, -when.horizon, number, number, when.now, without, number, number, count],
    )
  }

  /** Of all articles, those that cannot be read now too, from the oldest on: `count` from place `skip` on. */
  oldest({ number }: Epoch, list: string, skip: number, count: number): Placed[] {
    let left = skip
    let age = Number.MAX_SAFE_INTEGER
    for (const { span, count: within } of this.allSpans(number, list)) {
      if (left < within) break
      left -= within
      age = ageOfSpan(span) - 1
    }
    return this.reader.all<Placed>(
      `select ${columns} from listed where list = ? and age <= ? and since <= ? and until > ?
       order by age desc, slug desc limit ? offset ?`,
      ...[list, age, number, number, count, left],
    )
  }

  private allSpans = (number: number, list: string): Counted[] =>
    this.reader.all<Counted>(
      'select span, "all" count from tally where list = ? and since <= ? and until > ? order by span',
      ...[list, number, number],
    )

  /** Within a period that has its end, newest first. */
  linesWithin({ number }: Epoch, when: When, list: string, { from, until }: Period, count: number): Line[] {
    // All that an article says is not read for a line of it, nor kept: there may be very many.
    return this.reader.all<Line>(
      `select slug, -age date, json_extract(shown, '$.title') title, json_extract(shown, '$.series') series
       from (select age, slug, thing from listed where list = ? and age > ? and age <= ? and age >= ? and ${holds}
         order by age, slug limit ?) listed
       join entry on entry.thing = listed.thing and since <= ? and until > ? order by age, slug`,
      ...[list, -until, -from, -when.horizon, number, number, when.now, count, number, number],
    )
  }

  countWithin({ number }: Epoch, when: When, list: string, { from, until }: Period): number {
    const [row] = this.reader.all<{ count: number }>(
      `select count(*) count from listed where list = ? and age > ? and age <= ? and age >= ? and ${holds}`,
      ...[list, -until, -from, -when.horizon, number, number, when.now],
    )
    return row?.count ?? 0
  }

  /** The dates of the oldest and the newest of those that can be read now. */
  dates({ number }: Epoch, when: When, list: string): Period | undefined {
    const one = (order: 'asc' | 'desc') =>
      this.reader.one<{ age: number }>(
        `select age from listed where list = ? and age >= ? and ${holds} order by age ${order}, slug ${order} limit 1`,
        ...[list, -when.horizon, number, number, when.now],
      )
    const [newest, oldest] = [one('asc'), one('desc')]
    return newest && oldest && { from: -oldest.age, until: -newest.age }
  }

  /** How many there are, those that cannot be read now too. */
  countOfAll = ({ number }: Epoch, list: string): number =>
    this.allSpans(number, list).reduce((sum, { count }) => sum + count, 0)
}
