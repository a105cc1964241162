/** What came in and what became of it, per kind: nothing is gone without a line. Pure. */

/** What is counted. */
export const kinds = [
  ...([
    'articles',
    'pages',
    'authors',
    'categories',
    'tags',
    'links',
    'images',
    'embeds',
    'shortcodes',
    'blocks',
    'scripts',
    'words',
  ] as const),
  ...(['attachments', 'comments', 'others'] as const),
]
export type CountedKind = (typeof kinds)[number]

/** What became of one: `done` is in the content; all else was left behind, under the name of the reason. */
export type Outcome = 'done' | Left
export type Left =
  | 'asLink'
  | 'forEditor'
  | 'missing'
  | 'unsafe'
  | 'empty'
  | 'toItself'
  | 'noPlace'
  | 'unused'
  | 'trashed'
  | 'copied'
  | 'byEditor'
  | 'tooTangled'
  | 'unreadable'
  | 'lost'

export interface Row {
  kind: CountedKind
  came: number
  done: number
  left: Partial<Record<Left, number>>
}

/** Of one text, or of the whole. */
export class Ledger {
  private readonly rows = new Map<CountedKind, Row>()

  private row(kind: CountedKind): Row {
    const found = this.rows.get(kind) ?? { kind, came: 0, done: 0, left: {} }
    this.rows.set(kind, found)
    return found
  }
  came(kind: CountedKind, count = 1): void {
    if (count > 0) this.row(kind).came += count
  }
  became(kind: CountedKind, outcome: Outcome, count = 1): void {
    if (count === 0) return
    const row = this.row(kind)
    if (outcome === 'done') row.done += count
    else row.left[outcome] = (row.left[outcome] ?? 0) + count
  }
  of(kind: CountedKind): Readonly<Row> {
    return this.rows.get(kind) ?? { kind, came: 0, done: 0, left: {} }
  }
  /** In the order of `kinds`, those of which there was one. */
  all(): Row[] {
    return kinds.flatMap((kind) => this.rows.get(kind) ?? [])
  }
  add(other: Ledger): void {
    for (const { kind, came, done, left } of other.all()) {
      this.came(kind, came)
      this.became(kind, 'done', done)
      for (const [why, count] of Object.entries(left)) this.became(kind, why as Left, count)
    }
  }
  /** Kinds of which more or fewer came in than are accounted for. */
  unequal(): Row[] {
    return this.all().filter((row) => row.came !== accounted(row) || row.left.lost !== undefined)
  }
}

export const accounted = ({ done, left }: Row): number => Object.values(left).reduce((sum, count) => sum + count, done)
