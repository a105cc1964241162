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
}
type Row = Omit<Listed, 'year' | 'topics'> & { id: number; locale: Locale; topics: string }

export class SearchIndex {
  private readonly documents: Record<Locale, Map<number, Listed>>
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
    this.documents = Object.fromEntries(locales.map((l) => [l, new Map()])) as typeof this.documents
    const rows = file.all<Row>('select id, kind, locale, slug, date, expires, topics from searchable order by date desc, id')
    for (const { id, locale, ...row } of rows) this.documents[locale].set(id, listed(row))
    this.atAge = Uint32Array.from(rows, ({ id }) => id)
    this.byAge = new Uint32Array(1 + this.atAge.reduce((most, id) => Math.max(most, id), 0))
    for (const [age, id] of this.atAge.entries()) this.byAge[id] = age
  }

  /** These rows, the newest first. Numbers that are sorted without a function: ten thousand of them in a millisecond. */
  newestFirst = (ids: Uint32Array): Uint32Array =>
    ids
      .map((id) => this.byAge[id] ?? 0)
      .sort()
      .map((age) => this.atAge[age] ?? 0)

  all = <T>(sql: string, parameters: Parameters<Reader['all']>[1][]): T[] => this.file.all<T>(sql, ...parameters)

  /** What a row of `found_<locale>` is. */
  named = (locale: Locale, id: number): Listed | undefined => this.documents[locale].get(id)

  /** What of these rows can be read now, in their order. */
  visible(locale: Locale, ids: Uint32Array, now: Moment): Listed[] {
    const found: Listed[] = []
    for (const id of ids) {
      const one = this.named(locale, id)
      if (one && (one.kind !== 'article' || (one.date <= now && (one.expires === null || now < one.expires)))) found.push(one)
    }
    return found
  }
}

const listed = ({ topics, ...row }: Omit<Row, 'id' | 'locale'>): Listed => ({
  ...row,
  topics: topics ? topics.split(' ') : [],
  year: row.kind === 'article' || row.kind === 'seminar' ? yearOf(row.date) : undefined,
})

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
