/** The index that this process searches: its tables, what is known of every document, and what was asked last. */
import { LRUCache } from 'lru-cache'
import type { Locale } from '../../domain/locale'
import type { Reader } from '../../editions/file/read/reader'
import { SCHEMA_VERSION } from './tables'
import { type Group, type Row, Timeline } from './timeline'

/** Which entry a row of the index is of. */
export interface Listed extends Group {
  slug: string
}
export type Table = `${'found' | 'heads'}_${Locale}`

/** In numbers of documents, of four bytes each. */
const MOST_KEPT = 1_000_000

export class SearchIndex {
  readonly timeline = new Timeline()
  /** Lists of documents by what was asked. */
  private readonly lists = new LRUCache<string, Uint32Array>({
    maxSize: MOST_KEPT,
    // A question of many compounds is longer than what it finds.
    sizeCalculation: ({ length }, question) => length + 20 + Math.ceil(question.length / 2),
  })
  /** How often the tables had changed when this was brought up to date. */
  private turn = -1
  private newest = 0

  /** `id`: of the file and the making of its tables. */
  constructor(
    readonly id: string,
    private readonly file: Pick<Reader, 'all'>,
  ) {}

  /** After an edition only what came is read: every row that was there says what it said. */
  follow(turn: number): void {
    if (this.turn === turn) return
    const sql = 'select id, kind, date, expires, topics from searchable where id > ? order by date desc, id'
    const rows = this.file.all<Row>(sql, this.newest)
    this.timeline.add(rows)
    this.newest = this.timeline.size - 1
    this.lists.clear()
    this.turn = turn
  }

  all = <T>(sql: string, parameters: Parameters<Reader['all']>[1][]): T[] => this.file.all<T>(sql, ...parameters)

  /** What a row is. */
  named(id: number): Listed | undefined {
    const [row] = this.all<{ slug: string }>('select slug from searchable where id = ?', [id])
    return row && { ...(this.timeline.groups[this.timeline.groupOf(id)] as Group), slug: row.slug }
  }

  /** The documents that match. */
  matching = (table: Table, match: string): Uint32Array =>
    this.kept(`${table} ${match}`, () => {
      // As one text: a row for each would take twice as long.
      const [row] = this.all<{ ids: string | null }>(`select group_concat(rowid) ids from ${table} where ${table} match ?`, [
        match,
      ])
      return numbersIn(row?.ids ?? '')
    })

  /** A list that is made once while nothing changes, as long as others are not asked for more. */
  kept(key: string, make: () => Uint32Array): Uint32Array {
    const known = this.lists.get(key) ?? make()
    this.lists.set(key, known)
    return known
  }
}

/** Numbers with commas between them, by hand: ten times as fast as `split`, and there may be a hundred thousand. */
function numbersIn(text: string): Uint32Array {
  const numbers = new Uint32Array(text === '' ? 0 : (text.length + 1) >> 1)
  let [count, number] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== COMMA) number = number * 10 + code - ZERO
    else {
      numbers[count++] = number
      number = 0
    }
  }
  if (text !== '') numbers[count++] = number
  return numbers.slice(0, count)
}
const [COMMA, ZERO] = [44, 48]

const open = new WeakMap<Reader, SearchIndex>()

/** The index of what is live in the file at this moment; undefined when it has none that this version of Podium reads. */
export function indexIn(reader: Reader): SearchIndex | undefined {
  if (!reader.one("select 1 from sqlite_master where name = 'searched'")) return undefined
  if (reader.one<{ form: number }>('select form from searched')?.form !== SCHEMA_VERSION) return undefined
  const { made, turn } = reader.one<{ made: number; turn: number }>('select made, turn from searched') as {
    made: number
    turn: number
  }
  const id = `${reader.files} ${made}`
  const known = open.get(reader)
  const index = known?.id === id ? known : new SearchIndex(id, reader)
  index.follow(turn)
  open.set(reader, index)
  return index
}
