/**
 * What is related to each article, kept between editions: worked out again for what changed and for those that share a rare word with it,
 * so that it costs the same in a large publication.
 */
import type { Locale } from '../../domain/locale'
import type { Moment } from '../../domain/units'
import { byPortions } from '../../files/by-portions'
import type { SqliteFile } from '../../files/sqlite'
import { Statements } from '../../files/statements'
import { seriesOf } from '../questions/series'
import { type Kin, Nearby, placesThatMoved, slugsOf } from './nearby'
import { keyOf, relatedTo, sharing, topicsOf } from './one'
import { type Found, isOver, type Piece, relatedIn, weightOfMany, wordsIn } from './related'
import { COLUMNS, type Row, STAYS_IN } from './schema'

/** From how many on it takes less to work out all of them. */
const MANY = 100

/** Editions of which it is known what they were made of. */
const REMEMBERED = 12

/** What an edition was made of. */
export interface Making {
  mark: string
  round: number
}

export type PieceName = Pick<Piece, 'locale' | 'slug'>
export interface PieceChange {
  put: Piece[]
  gone: PieceName[]
}
/** By id: rows as they were and as they are; a new one may have the id of one that went. */
interface Affecting {
  before: Map<number, Row>
  after: Map<number, Row>
  passed: ReadonlySet<number>
}

export class RelatedTable {
  private readonly tables: Statements

  constructor(file: SqliteFile) {
    this.tables = new Statements(file)
  }

  /** By language and slug. */
  all = (): Map<string, string[]> => new Map(this.kin().map((one) => [keyOf(one.locale, one.slug), slugsOf(one)]))

  /** Of the articles of which it became other since a round. */
  turnedSince = (round: number): Map<string, string[]> =>
    new Map(
      this.tables
        .all<Kin>('select locale, slug, found from article where turned > ?', round)
        .map((one) => [keyOf(one.locale, one.slug), slugsOf(one)]),
    )

  of(locale: string, slug: string): string[] {
    const found = this.tables.one<Kin>('select found from article where locale = ? and slug = ?', locale, slug)
    return found ? slugsOf(found) : []
  }

  /** The content that the table follows, by its mark. */
  mark = (): string | undefined => this.meta('mark')
  setMark = (mark: string): void => this.setMeta('mark', mark)

  /** How often it was updated. */
  round = (): number => Number(this.meta('round') ?? 0)

  /** Of which content an edition was made, and after which round of this table. */
  contentOf(edition: string): Making | undefined {
    const [mark, round] = this.meta(`edition ${edition}`)?.split(' ') ?? []
    return mark === undefined ? undefined : { mark, round: Number(round) }
  }

  /** Those that were made longest ago are forgotten. */
  madeOf(edition: string, { mark, round }: Making): void {
    this.setMeta(`edition ${edition}`, `${mark} ${round}`)
    const made = this.tables.all<{ name: string }>("select name from meta where name like 'edition %' order by name desc")
    for (const { name } of made.slice(REMEMBERED)) this.tables.run('delete from meta where name = ?', name)
  }

  clear(): void {
    for (const table of ['article', 'term', 'topic', 'shows']) this.tables.run(`delete from ${table}`)
  }

  private kin = () => this.tables.all<Kin>('select id, locale, slug, date, expires, topics, found, least from article')

  /** Follows a change, and time. What is put need not differ. */
  update({ put, gone }: PieceChange, now: Moment): void {
    const then = Number(this.meta('now') ?? now)
    const before = this.passed(then, now)
    const passed = new Set(before.keys())
    const fresh = put.filter((piece) => !this.isKnown(piece))
    for (const { locale, slug } of [...fresh, ...gone]) {
      const row = this.row(locale, slug)
      if (row) before.set(row.id, row)
    }
    this.setMeta('now', String(now))
    this.setMeta('round', String(this.round() + 1))
    if (before.size + fresh.length === 0) return
    if (before.size + fresh.length > MANY) {
      for (const { locale, slug } of gone) this.remove(locale, slug)
      for (const piece of fresh) this.put(piece)
      this.allAgain(now)
      return
    }
    const words = [...[...before.values()], ...fresh].flatMap(({ locale, terms }) =>
      wordsIn(terms).map((term) => keyOf(locale, term)),
    )
    const weights = this.weights(words, then)
    for (const { locale, slug } of gone) this.remove(locale, slug)
    const after = new Map([...before.keys()].flatMap((id) => this.rowOf(id) ?? []).map((row) => [row.id, row]))
    for (const row of fresh.map((piece) => this.put(piece))) after.set(row.id, row)
    const others = [...this.weights(words, now)].flatMap(([word, weight]) => (weights.get(word) === weight ? [] : word))
    this.again(this.affected({ before, after, passed }, others, now), now)
  }

  /** Whoever shows or may show one of those that changed, and whoever has a word that now weighs otherwise. */
  private affected({ before, after, passed }: Affecting, words: string[], now: Moment): Set<number> {
    const affected = new Set(after.keys())
    for (const word of words)
      for (const { id } of this.tables.all<{ id: number }>('select article as id from term where term = ?', word))
        affected.add(id)
    for (const { locale, slug } of [...before.values(), ...after.values()])
      for (const { id } of this.tables.all<{ id: number }>(
        'select article as id from shows where name = ?',
        keyOf(locale, slug),
      ))
        affected.add(id)
    const moved = placesThatMoved(before, after, passed)
    // Only then is everything looked at: a text that became another stands where it stood.
    const kin = moved.length > 0 ? this.kin() : []
    const nearby = new Nearby(kin, moved, now)
    for (const one of kin) if (nearby.concerns(one)) affected.add(one.id)
    for (const row of after.values())
      for (const { row: other, score } of sharing(this.tables, row, now)) if (score >= other.least) affected.add(other.id)
    return affected
  }

  private again(ids: Set<number>, now: Moment): void {
    if (ids.size > MANY) this.allAgain(now)
    else for (const id of ids) this.oneAgain(id, now)
  }

  private oneAgain(id: number, now: Moment): void {
    const row = this.rowOf(id)
    if (!row) return
    const isGone = isOver({ expires: row.expires ?? undefined }, now)
    this.write(id, isGone ? nothing : relatedTo(this.tables, row, now))
  }

  private write(id: number, { slugs, least }: Found): void {
    const before = this.tables.one<Kin>('select locale, found, least from article where id = ?', id)
    const found = slugs.join(' ')
    if (!before || (before.found === found && before.least === least)) return
    this.tables.run('update article set found = ?, least = ?, turned = ? where id = ?', found, least, this.round(), id)
    this.tables.run('delete from shows where article = ?', id)
    for (const slug of slugs) this.tables.run('insert into shows values (?, ?)', keyOf(before.locale, slug), id)
  }

  private allAgain(now: Moment): void {
    const ids = new Map(this.pieces())
    const found = relatedIn([...ids.keys()].sort(newestFirst), now)
    for (const [piece, id] of ids) this.write(id, found.get(piece) ?? nothing)
  }

  private *pieces(): Generator<[piece: Piece, id: number]> {
    const sql = `select ${COLUMNS} from article where id > ? order by id limit ?`
    const ask = (after: number, most: number) => this.tables.all<Row>(sql, after, most)
    for (const row of byPortions(ask, { first: 0, keyOf: ({ id }) => id })) yield [pieceOfRow(row), row.id]
  }

  /** What came out, or was over, between two moments. */
  private passed(then: Moment, now: Moment): Map<number, Row> {
    const [low, high] = [Math.min(then, now), Math.max(then, now)]
    const sql = `select ${COLUMNS} from article where (date > ? and date <= ?) or (expires > ? and expires <= ?)`
    return new Map(this.tables.all<Row>(sql, low, high, low, high).map((row) => [row.id, row]))
  }

  /** What each word weighs at a moment. */
  private weights(words: string[], at: Moment): Map<string, number> {
    const sql = `select count(*) as count from (select 1 from term join article on article.id = term.article where term = ? and ${STAYS_IN} limit 64)`
    return new Map(words.map((word) => [word, weightOfMany(this.tables.one<{ count: number }>(sql, word, at)?.count ?? 0)]))
  }

  private isKnown(piece: Piece): boolean {
    const row = this.row(piece.locale, piece.slug)
    return row !== undefined && JSON.stringify(valuesOf(piece)) === JSON.stringify(valuesOfRow(row))
  }

  private put(piece: Piece): Row {
    this.remove(piece.locale, piece.slug)
    const sql =
      'insert into article (locale, slug, date, expires, topics, series, terms, turned) values (?, ?, ?, ?, ?, ?, ?, ?) returning id'
    const { id } = this.tables.one<{ id: number }>(sql, ...valuesOf(piece), this.round()) as { id: number }
    const { locale, slug, date, topics = [], terms } = piece
    for (const term of new Set(wordsIn(terms))) this.tables.run('insert into term values (?, ?)', keyOf(locale, term), id)
    for (const topic of new Set(topics))
      this.tables.run('insert into topic values (?, ?, ?, ?)', keyOf(locale, topic), date, slug, id)
    return this.rowOf(id) as Row
  }

  private remove(locale: string, slug: string): void {
    const row = this.row(locale, slug)
    if (!row) return
    for (const term of wordsIn(row.terms))
      this.tables.run('delete from term where term = ? and article = ?', keyOf(locale, term), row.id)
    for (const topic of topicsOf(row))
      this.tables.run('delete from topic where topic = ? and date = ? and slug = ?', keyOf(locale, topic), row.date, slug)
    for (const [table, key] of [
      ['shows', 'article'],
      ['article', 'id'],
    ])
      this.tables.run(`delete from ${table} where ${key} = ?`, row.id)
  }

  private row = (locale: string, slug: string) =>
    this.tables.one<Row>(`select ${COLUMNS} from article where locale = ? and slug = ?`, locale, slug)
  private rowOf = (id: number) => this.tables.one<Row>(`select ${COLUMNS} from article where id = ?`, id)
  private meta = (name: string) => this.tables.one<{ value: string }>('select value from meta where name = ?', name)?.value
  private setMeta = (name: string, value: string) => this.tables.run('insert or replace into meta values (?, ?)', name, value)
}

const nothing: Found = { slugs: [], least: 0 }

const valuesOf = (piece: Piece) => {
  const { locale, slug, date, expires = null, topics = [], terms } = piece
  return [locale, slug, date, expires, JSON.stringify(topics), seriesOf(piece) ?? null, terms]
}
const valuesOfRow = ({ locale, slug, date, expires, topics, series, terms }: Row) => [
  locale,
  slug,
  date,
  expires,
  topics,
  series,
  terms,
]
const pieceOfRow = (row: Row): Piece => ({
  locale: row.locale as Locale,
  slug: row.slug,
  date: row.date,
  expires: row.expires ?? undefined,
  topics: topicsOf(row),
  series: row.series ?? undefined,
  terms: row.terms,
})

const newestFirst = (a: Piece, b: Piece) => b.date - a.date || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)
