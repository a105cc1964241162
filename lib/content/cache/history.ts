/** Entries over time: which of them are new, changed or gone since a moment that somebody remembers by its mark. */
import { locales } from '../../domain/locale'
import { byPortions } from '../../files/by-portions'
import type { Statements } from '../../files/statements'
import type { Drawing, Icon } from '../../look/drawing'
import type { Chosen } from '../../look/look'
import type { Picture } from '../../pictures/picture'
import { kind } from '../check/names'
import type { ContentChange, ContentEntry, EntryName } from '../types'

/** Of the pictures that a file names, what each turned out to be; `field` is that of a cover or photo. */
export type Pictured = (
  | { src: string; field?: string; picture: Picture }
  /** Of site.yaml. */
  | { src: string; drawing: 'wordmark' | 'icon'; drawn: Drawing | Icon }
)[]

interface Row {
  file: string
  entry: string
  pictured: string | null
  name: string
  born: number
}
const COLUMNS = 'file, entry, pictured, name, born'

const nameOf = ({ type, locale, slug }: EntryName) => `${type} ${locale} ${slug}`
const named = (name: string): EntryName => {
  const [type, locale, slug] = name.split(' ')
  return { type, locale, slug } as EntryName
}

export class History {
  private readonly number: number
  private isNew = false

  constructor(private readonly tables: Statements) {
    this.number = Number(this.meta('revision') ?? 0) + 1
  }

  private meta = (name: string) => this.tables.one<{ value: string }>('select value from meta where name = ?', name)?.value

  /** What the file says now; undefined: nothing, or nothing that is in order. */
  set(file: string, entry: ContentEntry | undefined): void {
    const sql = `select ${COLUMNS} from file where file = ?`
    const before = this.tables.one<Row>(sql, file)
    const text = entry === undefined ? null : JSON.stringify(entry)
    if ((before?.entry ?? null) === text) return
    const number = this.turn()
    if (before?.entry && text === null) this.tables.run('insert into gone values (?, ?, ?)', before.name, before.born, number)
    const born = before?.entry ? before.born : number
    const name = entry ? nameOf(entry) : null
    const update = 'update file set entry = ?, name = ?, born = ?, revision = ? where file = ?'
    this.tables.run(update, text, name, born, number, file)
  }

  setPictured(file: string, pictured: Pictured): void {
    const text = pictured.length > 0 ? JSON.stringify(pictured) : null
    const before = this.tables.one<Row>(`select ${COLUMNS} from file where file = ?`, file)
    if (!before || before.pictured === text) return
    this.tables.run('update file set pictured = ?, revision = ? where file = ?', text, this.turn(), file)
  }

  /** The revision of this round. */
  private turn(): number {
    if (!this.isNew) this.tables.run("insert or replace into meta values ('revision', ?)", String(this.number))
    this.isNew = true
    return this.number
  }

  mark = (): string => `${this.meta('name')}.${this.meta('revision') ?? 0}`

  entries(): ContentEntry[] {
    const sql = `select ${COLUMNS} from file where entry is not null and file > ? order by file limit ?`
    const ask = (after: string, most: number) => this.tables.all<Row>(sql, after, most)
    return Array.from(byPortions(ask, { first: '', keyOf: ({ file }) => file }), entryOf).sort(byFile)
  }

  named = (names: Pick<EntryName, 'type' | 'slug'>[]): ContentEntry[] => {
    const sql = `select ${COLUMNS} from file where name = ? and entry is not null`
    const rows = names.flatMap(({ type, slug }) =>
      locales.flatMap((locale) => this.tables.all<Row>(sql, nameOf({ type, locale, slug } as EntryName))),
    )
    return rows.sort(byFile).map(entryOf)
  }

  /** Looked for in what is written of each, by the index of those. */
  drafts = (): ContentEntry[] => {
    const sql = `select ${COLUMNS} from file where instr(entry, '"draft":true') > 0`
    const found = this.tables.all<Row>(sql).sort(byFile).map(entryOf)
    return found.filter(({ type, fields }) => type === 'Article' && 'draft' in fields && fields.draft === true)
  }

  moved = (): ContentEntry[] => {
    const moving = 'select file from known where kind = ?'
    const sql = `select ${COLUMNS} from file where entry is not null and file in (${moving})`
    return this.tables.all<Row>(sql, kind.moved).sort(byFile).map(entryOf)
  }

  /** Undefined for a mark of another cache than this one. */
  since(mark: string): ContentChange | undefined {
    const [cache, revision] = mark.split('.')
    const since = Number(revision)
    if (cache !== this.meta('name') || !(since <= Number(this.meta('revision') ?? 0))) return undefined
    const sql = `select ${COLUMNS} from file where entry is not null and revision > ?`
    const change: ContentChange = { added: [], changed: [], removed: [] }
    for (const row of this.tables.all<Row>(sql, since).sort(byFile)) {
      const wasThere = row.born <= since || this.wasThere(row.name, since)
      change[wasThere ? 'changed' : 'added'].push(entryOf(row))
    }
    const left =
      'select distinct name from gone where died > ? and born <= ? and name not in (select name from file where entry is not null)'
    change.removed = this.tables.all<Row>(left, since, since).map(({ name }) => named(name))
    return change
  }

  private wasThere = (name: string, since: number) =>
    this.tables.one('select 1 from gone where died > ? and born <= ? and name = ?', since, since, name) !== undefined
}

const byFile = (a: { file: string }, b: { file: string }) => (a.file < b.file ? -1 : 1)

/** With what its pictures turned out to be: a cover's and a photo's in that field, those of the body beside it. */
function entryOf({ entry: text, pictured }: Row): ContentEntry {
  const entry: ContentEntry = JSON.parse(text)
  if (pictured === null) return entry
  const fields: Record<string, unknown> = { ...entry.fields }
  const ofBody: Record<string, Picture> = {}
  for (const one of JSON.parse(pictured) as Pictured) {
    if ('drawn' in one) {
      fields.look = withDrawn(fields.look as Chosen, one.drawing, one.drawn)
      continue
    }
    const { src, field, picture } = one
    if (field) fields[field] = { ...(fields[field] as object), picture }
    else ofBody[src] = picture
  }
  return { ...entry, fields, pictures: ofBody } as ContentEntry
}

const withDrawn = (look: Chosen, drawing: 'wordmark' | 'icon', drawn: Drawing | Icon): Chosen => ({
  ...look,
  drawn: { ...look.drawn, [drawing]: drawn },
})
