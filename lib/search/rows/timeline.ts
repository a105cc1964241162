/**
 * All documents by age, when each can be read, and what it is counted with. Numbers beside each other, by the id of a row: a question about a
 * common word looks at all of them. Rows that were taken out stay until the tables are made anew: no table finds them.
 */
import type { Moment } from '../../domain/units'
import { year } from '../../language/format'
import type { Kind } from './documents'

/** What those have in common that are counted together: there are as many as kinds, years and topics go together, however many documents. */
export interface Group {
  kind: Kind
  /** Of publication, or of the start of a seminar. */
  year?: string
  /** Under which it is counted: those of articles. Seminars are counted by themselves. */
  topics: readonly string[]
}

export interface Row {
  id: number
  kind: Kind
  date: Moment
  /** Of an article. */
  expires: Moment | null
  topics: string
}

export class Timeline {
  readonly groups: Group[] = []
  private readonly numbers = new Map<string, number>()
  private date = new Float64Array()
  private from = new Float64Array()
  private until = new Float64Array()
  private group = new Float64Array()
  /** The ids, the newest first, and by id how many are newer. */
  private ids = new Uint32Array()
  private age = new Uint32Array()

  /** One more than the highest id. */
  get size(): number {
    return this.date.length
  }

  kindOf = (id: number): Kind | undefined => this.groups[this.groupOf(id)]?.kind
  groupOf = (id: number): number => this.group[id] ?? 0
  ageOf = (id: number): number => this.age[id] ?? 0
  idAt = (age: number): number => this.ids[age] ?? 0

  /** Those of which it is so, the newest first. */
  newest = (isSo: (id: number) => boolean): Uint32Array => this.ids.filter(isSo)

  /** Adds rows of higher ids than there are, the newest first. */
  add(rows: readonly Row[]): void {
    const size = rows.reduce((most, { id }) => Math.max(most, id + 1), this.size)
    this.date = grown(this.date, size)
    this.from = grown(this.from, size)
    this.until = grown(this.until, size)
    this.group = grown(this.group, size)
    for (const { id, kind, date, expires, topics } of rows) {
      const isArticle = kind === 'article'
      this.date[id] = date
      this.from[id] = isArticle ? date : Number.NEGATIVE_INFINITY
      this.until[id] = isArticle && expires !== null ? expires : Number.POSITIVE_INFINITY
      this.group[id] = this.numberOf(kind, date, topics)
    }
    this.ids = this.merged(rows)
    this.age = new Uint32Array(size)
    for (let age = 0; age < this.ids.length; age++) this.age[this.idAt(age)] = age
  }

  /** By date, the newest first; of one date in the order of their ids. */
  private merged(rows: readonly Row[]): Uint32Array<ArrayBuffer> {
    const merged = new Uint32Array(this.ids.length + rows.length)
    let [old, fresh] = [0, 0]
    for (let at = 0; at < merged.length; at++) {
      const [before, row] = [this.ids[old], rows[fresh]]
      const isOld = before !== undefined && (!row || (this.date[before] as number) >= row.date)
      merged[at] = isOld ? before : (row as Row).id
      if (isOld) old++
      else fresh++
    }
    return merged
  }

  private numberOf(kind: Kind, date: Moment, topics: string): number {
    const ofYear = kind === 'article' || kind === 'seminar' ? yearOf(date) : undefined
    const key = `${kind} ${ofYear} ${topics}`
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.numbers.set(key, this.groups.length)
    return this.groups.push({ kind, year: ofYear, topics: topics ? topics.split(' ') : [] }) - 1
  }

  /** What of these can be read now, in their order. */
  visible = (ids: Uint32Array, at: At): Uint32Array => ids.filter((id) => this.isVisible(id, at))
  isAnyVisible = (ids: Uint32Array, at: At): boolean => ids.some((id) => this.isVisible(id, at))
  private isVisible = (id: number, { now, horizon }: At): boolean =>
    (this.from[id] as number) <= horizon && now < (this.until[id] as number)
}

interface At {
  now: Moment
  horizon: Moment
}

function grown(numbers: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const more = new Float64Array(size)
  more.set(numbers)
  return more
}

const DAY = 86_400_000

/** The year in Amsterdam; a formatter is only asked where its year may be another than that of the world's clock. */
function yearOf(moment: Moment): string {
  const [before, after] = [moment - DAY, moment + DAY].map((at) => new Date(at).getUTCFullYear())
  return before === after ? String(before) : year(moment)
}
