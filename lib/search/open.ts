/**
 * The index that this process searches: the edition's own, and until that is there the newest one that is. State on `globalThis`, as
 * lib/editions/current.ts: the front and Next's bundle are separate instances of this module.
 */
import { existsSync } from 'node:fs'
import { type Locale, locales } from '../addresses'
import { Statements } from '../editions/file/statements'
import type { Edition } from '../editions/types'
import { openSqliteFile, type SqliteFile } from '../sqlite/sqlite-file'
import type { Kind } from './documents'
import { indexedIds, indexFile } from './files'
import { FORM, formOf } from './tables'

export interface Named {
  kind: Kind
  slug: string
}

/** Where the tables are: a file of their own, or that of editions. */
type Tables = Pick<Statements, 'all'>
type Value = Parameters<Statements['all']>[1]

/** An index that is open. What it has never changes, so what was worked out from it stays true. */
export class SearchIndex {
  private readonly documents: Record<Locale, Map<number, Named>>
  /** By the id of a document: how many are newer. */
  private readonly byAge: Uint32Array
  private readonly atAge: Uint32Array
  /** Answers by question, as lib/search/ranked.ts keeps them. */
  readonly answers = new Map<string, unknown>()

  constructor(
    readonly id: string,
    private readonly file: Tables,
  ) {
    this.documents = Object.fromEntries(locales.map((locale) => [locale, documentsOf(file, locale)])) as typeof this.documents
    const ids = file.all<{ id: number }>('select id from searchable order by date desc, id')
    this.atAge = Uint32Array.from(ids, ({ id }) => id)
    this.byAge = new Uint32Array(1 + this.atAge.reduce((most, id) => Math.max(most, id), 0))
    for (const [age, id] of this.atAge.entries()) this.byAge[id] = age
  }

  /** These rows, the newest first. Numbers that are sorted without a function: ten thousand of them in a millisecond. */
  newestFirst = (ids: Uint32Array): Uint32Array =>
    ids
      .map((id) => this.byAge[id] ?? 0)
      .sort()
      .map((age) => this.atAge[age] ?? 0)

  all = <T>(sql: string, parameters: Value[]): T[] => this.file.all<T>(sql, ...parameters)

  /** Which entry a row of `found_<locale>` is of. */
  named = (locale: Locale, id: number): Named | undefined => this.documents[locale].get(id)
}

function documentsOf(file: Tables, locale: Locale): Map<number, Named> {
  const rows = file.all<Named & { id: number }>('select id, kind, slug from searchable where locale = ?', locale)
  return new Map(rows.map(({ id, ...named }) => [id, named]))
}

/** The index of an edition as a file of its own. */
class OwnIndex extends SearchIndex {
  constructor(
    id: string,
    private readonly db: SqliteFile,
  ) {
    if (formOf(db) !== FORM) throw new Error(`the search index of ${id} has another form than this version of Podium reads`)
    db.exec('pragma mmap_size = 268435456')
    super(id, new Statements(db))
  }
  close() {
    this.db.close()
  }
}

interface State {
  index?: OwnIndex
  /** Of which data folder and edition `index` was chosen. */
  folder?: string
  edition?: string
  /** The complaint that was logged last: an index that stays broken is told once. */
  complaint?: string
}

const symbol = Symbol.for('podium.search')
const holder = globalThis as { [symbol]?: State }
const state = (): State => (holder[symbol] ??= {})

/** The index to search this edition with; undefined when there is none at all. */
export function indexFor({ id }: Pick<Edition, 'id'>, dataDir: string): SearchIndex | undefined {
  const now = state()
  if (now.folder !== dataDir) forget(now)
  now.folder = dataDir
  const hasOwn = now.index?.id === id
  if (hasOwn && now.edition === id) return now.index
  // Until its own is there every question looks for it; one stat costs microseconds.
  if (!hasOwn && (now.edition !== id || existsSync(/* turbopackIgnore: true */ indexFile(dataDir, id))))
    turnTo(now, dataDir, id)
  now.edition = id
  return now.index
}

/** Takes the edition's own when it can be read, keeps what is open otherwise, and without any takes the newest there is. */
function turnTo(now: State, dataDir: string, id: string): void {
  const others = now.index ? [] : indexedIds(dataDir)
  for (const candidate of [id, ...others]) {
    const opened = opening(now, dataDir, candidate)
    if (!opened) continue
    now.index?.close()
    now.index = opened
    now.complaint = undefined
    return
  }
}

function opening(now: State, dataDir: string, id: string): OwnIndex | undefined {
  const file = indexFile(dataDir, id)
  if (!existsSync(/* turbopackIgnore: true */ file)) return undefined
  let db: SqliteFile | undefined
  try {
    db = openSqliteFile(file, 100, { readOnly: true })
    return new OwnIndex(id, db)
  } catch (error) {
    db?.close()
    const complaint = String(error)
    if (complaint !== now.complaint) console.error(`search: ${file}: ${complaint}`)
    now.complaint = complaint
    return undefined
  }
}

function forget(now: State): void {
  now.index?.close()
  now.index = undefined
  now.edition = undefined
}
