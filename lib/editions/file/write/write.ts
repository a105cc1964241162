/** Writes an edition: the rows that differ from the head, and the pointer, in one transaction. */

import type { Hash } from '../../../content/types'
import type { Moment } from '../../../domain/units'
import { cardOf, digestOf } from '../../digest'
import type { Edition } from '../../types'
import { inOne } from '../open'
import { liveNumber, moveToNumber, newestNumber, numbered, numberOf } from '../pointer'
import { documentOfRow, momentsOf, type Name, picturesOf, placesOf, type Row, shownOf } from '../rows'
import { OPEN } from '../schema'
import type { Statements } from '../statements'
import { type Change, changeOf } from './change'
import { GonePaths } from './gone'
import { Tallies } from './tallies'

/** A body, deflated. Asked only for those that the file does not have. */
export type BodyOf = (hash: Hash) => Uint8Array
/**
 * What else lies in the same file and follows what is live (search): called in each transaction that moves the pointer. `before`: what was live
 * until then, where who publishes has that in hand.
 */
export type Companion = (file: Statements, edition: Edition, before?: Edition) => unknown

export interface Written {
  number: number
  change: Change
}

/**
 * The edition, and the one that it was made of, where there is one: much of it is the same objects. `inPlaceOf`: the number of one that shows
 * the same content: who goes back passes both.
 */
export type Made = [edition: Edition, before?: Edition, inPlaceOf?: number]

/** Appends an edition to the file and makes it live. All of it or nothing: a disk that fills up leaves what was there. */
export function writeEdition(
  file: Statements,
  [edition, before, inPlaceOf]: Made,
  bodyOf: BodyOf,
  companion?: Companion,
): Written {
  return inOne(file.file, () => {
    const [newest, known] = [newestNumber(file), before && numberOf(file, before)]
    const number = (newest ?? 0) + 1
    const change = changeOf(file, edition, known !== undefined && known === newest ? before : undefined)
    new Writing(file, number, bodyOf, edition.madeAt).all(change)
    companion?.(file, edition, known !== undefined && known === liveNumber(file) ? before : undefined)
    const { id, madeAt, fingerprint, commit = null } = edition
    const previous = (inPlaceOf === undefined ? liveNumber(file) : numbered(file, inPlaceOf)?.previous) ?? null
    file.run('insert into edition values (?, ?, ?, ?, ?, ?)', number, id, madeAt, previous, fingerprint, commit)
    moveToNumber(file, number)
    return { number, change }
  })
}

class Writing {
  private readonly tallies = new Tallies()
  private readonly gone: GonePaths

  constructor(
    private readonly file: Statements,
    private readonly number: number,
    private readonly bodyOf: BodyOf,
    at: Moment,
  ) {
    this.gone = new GonePaths(file, number, at)
  }

  all({ put, gone, related, redirects }: Change): void {
    for (const row of put) this.put(row)
    for (const name of gone) this.end(name)
    for (const { name, slugs } of related) this.relate(name, slugs)
    for (const path of [...redirects.gone, ...redirects.put.map(([path]) => path)])
      this.file.run(`update redirect set until = ? where path = ? and until = ${OPEN}`, this.number, path)
    for (const [path, target] of redirects.put)
      this.file.run('insert into redirect values (?, ?, ?, ?)', path, this.number, OPEN, target)
    this.tallies.write(this.file, this.number)
  }

  private put(row: Row): void {
    const { file, number } = this
    const thing = this.thing(row)
    const before = this.endEntry(thing, row)
    const document = documentOfRow(row)
    if (document !== undefined) this.keepBody(document)
    const { date = null, expires = null } = row.entry as { date?: number; expires?: number }
    const { id } = file.one<{ id: number }>(
      'insert into entry values (null, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id',
      ...[thing, number, OPEN, digestOf(row.entry), cardOf(row.entry)],
      ...[date, expires, document ?? null, shownOf(row)],
    ) as { id: number }
    for (const hash of picturesOf(row.entry)) file.run('insert into pictured values (?, ?)', id, hash)
    this.move(thing, before, row)
    this.gone.turned(row, before?.entry, row.entry)
  }

  private end(name: Name): void {
    const thing = this.thing(name)
    const before = this.endEntry(thing, name)
    this.move(thing, before, undefined)
    this.gone.turned(name, before?.entry, undefined)
  }

  private thing({ kind, locale, slug }: Name): number {
    const sql = 'select id from thing where kind = ? and locale = ? and slug = ?'
    const known = this.file.one<{ id: number }>(sql, kind, locale, slug)
    if (known) return known.id
    const insert = 'insert into thing (kind, locale, slug) values (?, ?, ?) returning id'
    return (this.file.one(insert, kind, locale, slug) as { id: number }).id
  }

  /** Ends what is said under a name so far, and returns it. */
  private endEntry(thing: number, { kind }: Pick<Name, 'kind'>): Pick<Row, 'kind' | 'entry'> | undefined {
    const held = this.file.one<{ id: number; shown: string }>(
      `select id, shown from entry where thing = ? and until = ${OPEN}`,
      thing,
    )
    if (held) this.file.run('update entry set until = ? where id = ?', this.number, held.id)
    return held && { kind, entry: JSON.parse(held.shown) }
  }

  private keepBody(hash: Hash): void {
    if (this.file.one('select 1 from document where hash = ?', hash)) return
    this.file.run('insert into document values (?, ?)', hash, this.bodyOf(hash))
  }

  /** Places in lists and moments, where these differ: a new text of an old article leaves every list alone. */
  private move(thing: number, before: Pick<Row, 'kind' | 'entry'> | undefined, after: Row | undefined): void {
    const { file, number, tallies } = this
    const [left, come] = differing(before ? placesOf(before) : [], after ? placesOf(after) : [])
    for (const place of left) {
      const { list, age, slug } = place
      file.run(
        `update listed set until = ? where list = ? and age = ? and slug = ? and until = ${OPEN}`,
        number,
        list,
        age,
        slug,
      )
      tallies.count(place, -1)
    }
    for (const place of come) {
      const { list, age, slug, expires } = place
      file.run('insert into listed values (?, ?, ?, ?, ?, ?, ?)', list, age, slug, number, OPEN, expires, thing)
      tallies.count(place, 1)
    }
    const [past, future] = differing(before ? momentsOf(before) : [], after ? momentsOf(after) : [])
    for (const at of past)
      file.run(`update moment set until = ? where at = ? and thing = ? and until = ${OPEN}`, number, at, thing)
    for (const at of future) file.run('insert into moment values (?, ?, ?, ?)', at, thing, number, OPEN)
  }

  private relate(name: Name, slugs: string): void {
    const thing = this.thing(name)
    this.file.run(`update related set until = ? where thing = ? and until = ${OPEN}`, this.number, thing)
    if (slugs !== '') this.file.run('insert into related values (?, ?, ?, ?)', thing, this.number, OPEN, slugs)
  }
}

/** What only the first has, and what only the second has. */
function differing<T>(before: T[], after: T[]): [left: T[], come: T[]] {
  const keys = (all: T[]) => new Set(all.map((one) => JSON.stringify(one)))
  const without = (all: T[], others: Set<string>) => all.filter((one) => !others.has(JSON.stringify(one)))
  return [without(before, keys(after)), without(after, keys(before))]
}
