/** The index that this process searches: what its tables say of every document, worked out once for an edition. */
import { type Locale, locales } from '../../domain/locale'
import type { Moment } from '../../domain/units'
import type { Reader } from '../../editions/file/read/reader'
import { year } from '../../language/format'
import type { Kind } from './documents'
import { SCHEMA_VERSION } from './tables'

/** A row of an index: which entry it is of, and when that can be read. */
export interface Listed {
  kind: Kind
  slug: string
  date: Moment
  expires: Moment | null
  /** Of publication, or of the start of a seminar. */
  year?: string
  /** Under which it is counted: those of articles. Seminars are counted by themselves. */
  topics: readonly string[]
  /** The same object for all that are counted alike: as many as kinds, years and topics go together, however many documents there are. */
  group: Group
}
export type Group = Pick<Listed, 'kind' | 'year' | 'topics'>

type Row = Omit<Listed, 'year' | 'topics' | 'group'> & { id: number; locale: Locale; topics: string }

export class SearchIndex {
  /** By the id of a row. */
  private readonly documents: Record<Locale, Listed[]>
  /** By the id of a row: when it can be read. Numbers beside each other: a question about a common word looks at all of them. */
  private readonly from: Float64Array
  private readonly until: Float64Array
  /** By the id of a document: how many are newer. */
  private readonly byAge: Uint32Array
  private readonly atAge: Uint32Array
  /** Answers by question, as lib/search/ranked.ts keeps them. */
  readonly answers = new Map<string, unknown>()

  /** `id`: of the file, the edition, and what was written of it. */
  constructor(
    readonly id: string,
    private readonly file: Pick<Reader, 'all'>,
  ) {
    this.documents = Object.fromEntries(locales.map((l) => [l, []])) as unknown as typeof this.documents
    const known = new Map<string, Group>()
    const rows = file.all<Row>('select id, kind, locale, slug, date, expires, topics from searchable order by date desc, id')
    for (const { id, locale, ...row } of rows) this.documents[locale][id] = listed(row, known)
    this.atAge = Uint32Array.from(rows, ({ id }) => id)
    const size = 1 + this.atAge.reduce((most, id) => Math.max(most, id), 0)
    this.byAge = new Uint32Array(size)
    this.from = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
    this.until = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
    for (const [age, { id, kind, date, expires }] of rows.entries()) {
      this.byAge[id] = age
      if (kind !== 'article') continue
      this.from[id] = date
      this.until[id] = expires ?? Number.POSITIVE_INFINITY
    }
  }

  /** These rows, the newest first. Numbers that are sorted without a function: ten thousand of them in a millisecond. */
  newestFirst = (ids: Uint32Array): Uint32Array =>
    ids
      .map((id) => this.byAge[id] ?? 0)
      .sort()
      .map((age) => this.atAge[age] ?? 0)

  all = <T>(sql: string, parameters: Parameters<Reader['all']>[1][]): T[] => this.file.all<T>(sql, ...parameters)

  /** What a row of `found_<locale>` is. */
  named = (locale: Locale, id: number): Listed | undefined => this.documents[locale][id]

  /** What of these rows can be read now, in their order. */
  visible(locale: Locale, ids: Uint32Array, { now, horizon }: { now: Moment; horizon: Moment }): Listed[] {
    const [documents, found] = [this.documents[locale], [] as Listed[]]
    for (const id of ids) {
      const one = documents[id]
      if (one && (this.from[id] as number) <= horizon && now < (this.until[id] as number)) found.push(one)
    }
    return found
  }
}

function listed({ topics, ...row }: Omit<Row, 'id' | 'locale'>, known: Map<string, Group>): Listed {
  const year = row.kind === 'article' || row.kind === 'seminar' ? yearOf(row.date) : undefined
  const key = `${row.kind} ${year} ${topics}`
  const group = known.get(key) ?? { kind: row.kind, year, topics: topics ? topics.split(' ') : [] }
  known.set(key, group)
  return { ...row, ...group, group }
}

const DAY = 86_400_000

/** The year in Amsterdam; a formatter is only asked where its year may be another than that of the world's clock. */
function yearOf(moment: Moment): string {
  const [before, after] = [moment - DAY, moment + DAY].map((at) => new Date(at).getUTCFullYear())
  return before === after ? String(before) : year(moment)
}

const open = new WeakMap<Reader, SearchIndex>()

/** The index of what is live in the file at this moment; undefined when it has none that this version of Podium reads. */
export function indexIn(reader: Reader): SearchIndex | undefined {
  if (!reader.one("select 1 from sqlite_master where name = 'searched'")) return undefined
  if (reader.one<{ form: number }>('select form from searched')?.form !== SCHEMA_VERSION) return undefined
  // An edition that is live again has other rows than it had.
  const turn = reader.one<{ turn: number }>('select turn from searched')?.turn
  const id = `${reader.liveNumber()} ${reader.files} ${turn}`
  const known = open.get(reader)
  if (known?.id === id) return known
  const index = new SearchIndex(id, reader)
  open.set(reader, index)
  return index
}
