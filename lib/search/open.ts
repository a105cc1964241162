/**
 * The index that this process searches: the edition's own, and until that is there the newest one that is. State on `globalThis`, as
 * lib/editions/current.ts: the front and Next's bundle are separate instances of this module.
 */
import { existsSync } from 'node:fs'
import { type Locale, locales } from '../addresses'
import type { Edition } from '../editions/types'
import { openSqliteFile, type SqliteFile, type SqliteStatement } from '../sqlite/sqlite-file'
import type { Kind } from './documents'
import { indexedIds, indexFile } from './files'
import { FORM, formOf } from './tables'

export interface Named {
  kind: Kind
  slug: string
}

/** An index that is open. Its file never changes, so what was worked out from it stays true. */
export class SearchIndex {
  private readonly statements = new Map<string, SqliteStatement>()
  private readonly documents: Record<Locale, Map<number, Named>>
  /** By the id of a document: how many are newer. */
  private readonly byAge: Uint32Array
  private readonly atAge: Uint32Array
  /** Answers by question, as lib/search/ranked.ts keeps them. */
  readonly answers = new Map<string, unknown>()

  constructor(
    readonly id: string,
    private readonly db: SqliteFile,
  ) {
    if (formOf(db) !== FORM) throw new Error(`the search index of ${id} has another form than this version of Podium reads`)
    db.exec('pragma mmap_size = 268435456')
    this.documents = Object.fromEntries(locales.map((locale) => [locale, documentsOf(db, locale)])) as typeof this.documents
    const ids = db.prepare('select id from documents order by date desc, id').all([]) as { id: number }[]
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

  all<T>(sql: string, parameters: readonly unknown[]): T[] {
    const statement = this.statements.get(sql) ?? this.db.prepare(sql)
    this.statements.set(sql, statement)
    return statement.all(parameters) as T[]
  }

  /** Which entry a row of `found_<locale>` is of. */
  named = (locale: Locale, id: number): Named | undefined => this.documents[locale].get(id)

  close() {
    this.db.close()
  }
}

function documentsOf(db: SqliteFile, locale: Locale): Map<number, Named> {
  const rows = db.prepare('select id, kind, slug from documents where locale = ?').all([locale]) as (Named & {
    id: number
  })[]
  return new Map(rows.map(({ id, ...named }) => [id, named]))
}

interface State {
  index?: SearchIndex
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

function opening(now: State, dataDir: string, id: string): SearchIndex | undefined {
  const file = indexFile(dataDir, id)
  if (!existsSync(/* turbopackIgnore: true */ file)) return undefined
  let db: SqliteFile | undefined
  try {
    db = openSqliteFile(file, 100, { readOnly: true })
    return new SearchIndex(id, db)
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
