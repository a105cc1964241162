/** What is remembered of every file, as rows: only those of a file that changed are written, only those that are asked for are read. */

import type { Moment } from '../../domain/units'
import type { SqliteFile } from '../../files/sqlite'
import { Statements } from '../../files/statements'
import { checkAmong, privacyMissing, siteMissing } from '../check/across'
import type { Facts } from '../check/facts'
import { namesOf } from '../check/names'
import { kinds } from '../documents'
import type { PicturesOf, SeenPictures } from '../pictures/pictures'
import type { Stamp, Stamped } from '../read/scan'
import type { ContentEntry, Problem } from '../types'
import { History } from './history'
import { Asked } from './others'
import { Touched } from './touched'

export interface Remembered {
  stamp: Stamp
  facts: Facts
  /** Absent when something was wrong with the file. */
  entry?: ContentEntry
}

const orNull = (list: unknown[]) => (list.length > 0 ? JSON.stringify(list) : null)

export class ContentCache {
  private readonly tables: Statements
  private readonly touched: Touched
  readonly history: History

  constructor(database: SqliteFile) {
    this.tables = new Statements(database)
    this.touched = new Touched(this.tables)
    this.history = new History(this.tables)
  }

  stamps(): Map<string, Stamped> {
    const rows = this.tables.all<Stamped>('select * from stamp')
    return new Map(rows.map((row) => [row.file, row]))
  }

  stamp = (file: string): Stamped | undefined => this.tables.one<Stamped>('select * from stamp where file = ?', file)

  /** Those that may change and keep their time. */
  unsettled = (): string[] =>
    this.tables.all<{ file: string }>('select file from stamp where settled = 0').map(({ file }) => file)

  isEmpty = (): boolean => this.tables.one('select 1 from stamp limit 1') === undefined

  /** What was last said of files that look like content and are not. */
  listed = (): Problem[] => JSON.parse(this.meta('listed') ?? '[]')

  setListed(problems: Problem[]): void {
    const text = JSON.stringify(problems)
    if ((this.meta('listed') ?? '[]') !== text) this.setMeta('listed', text)
  }

  /** Another one whenever anything was found to lie or read otherwise, and in another cache. */
  turn = (): string => `${this.meta('name')}.${this.meta('turn') ?? 0}`
  turned = (): void => this.setMeta('turn', String(Number(this.meta('turn') ?? 0) + 1))

  restamp(file: string, { size, modified, inode, settled, hash }: Stamp): void {
    const sql = 'update stamp set size = ?, modified = ?, inode = ?, settled = ?, hash = ? where file = ?'
    this.tables.run(sql, size, modified, inode, settled, hash, file)
  }

  put({ stamp, facts, entry }: Remembered): void {
    const { tables } = this
    const { file, problems, pictures = [], ...rest } = facts
    const { size, modified, inode, settled, hash } = stamp
    const document = entry && kinds[entry.type].body ? entry.document : null
    tables.run(
      'insert or replace into stamp values (?, ?, ?, ?, ?, ?, ?)',
      file,
      size,
      modified,
      inode,
      settled,
      hash,
      document,
    )
    tables.run('insert into file (file) values (?) on conflict do nothing', file)
    const set = 'update file set facts = ?, own = ?, pictures = ? where file = ?'
    tables.run(set, JSON.stringify(rest), orNull(problems), orNull(pictures), file)
    if (pictures.length === 0) this.history.setPictured(file, [])
    this.history.set(file, entry)
    this.touched.set(file, namesOf(facts))
    this.touched.add(file)
  }

  remove(file: string): void {
    this.history.set(file, undefined)
    this.touched.set(file, [])
    for (const table of ['stamp', 'file', 'asked']) this.tables.run(`delete from ${table} where file = ?`, file)
  }

  /** The files that name pictures. */
  illustrated = (): Pick<Facts, 'file' | 'pictures'>[] =>
    this.tables
      .all<{ file: string; pictures: string }>('select file, pictures from file where pictures is not null')
      .map(({ file, pictures }) => ({ file, pictures: JSON.parse(pictures) }))

  seenPictures = (): SeenPictures => JSON.parse(this.meta('pictures') ?? '{}')

  setPictures({ found, seen, stale }: PicturesOf): void {
    for (const [file, pictured] of found) this.history.setPictured(file, pictured)
    if (stale) this.setMeta('pictures', JSON.stringify(seen))
  }

  /** Checks what changed, and who asked for it; what else is said of files among others stands. `publicFiles`: names in public/. */
  check(publicFiles: readonly string[], now: Moment): void {
    const { touched, tables } = this
    const before = this.meta('now')
    if (before !== undefined) touched.between(Number(before), now)
    if (this.meta('public') !== JSON.stringify(publicFiles)) {
      for (const file of touched.ofPublic()) touched.add(file)
      this.setMeta('public', JSON.stringify(publicFiles))
    }
    const files = touched.who()
    if (files.size === 0) return
    this.setMeta('now', String(now))
    const others = new Asked(tables)
    for (const file of files) this.checkOne(file, others, publicFiles, now)
  }

  private checkOne(file: string, others: Asked, publicFiles: readonly string[], now: Moment): void {
    const { tables } = this
    const row = tables.one<{ facts: string }>('select facts from file where file = ?', file)
    if (!row) return
    const found = checkAmong({ ...JSON.parse(row.facts), file, problems: [] }, others, publicFiles, now)
    tables.run('update file set across = ? where file = ?', orNull(found), file)
    tables.run('delete from asked where file = ?', file)
    for (const [kind, name] of others.take()) tables.run('insert into asked values (?, ?, ?)', kind, name, file)
  }

  /** Of all files, each on its own and among others; unsorted. */
  problems(): Problem[] {
    const others = new Asked(this.tables)
    const rows = this.tables.all<{ own: string | null; across: string | null }>(
      'select own, across from file where own is not null or across is not null',
    )
    const of = (which: 'own' | 'across') => rows.flatMap((row): Problem[] => JSON.parse(row[which] ?? '[]'))
    const site = siteMissing(others)
    if (site) return [...of('own'), site]
    return [...of('own'), ...[privacyMissing(others) ?? []].flat(), ...of('across')]
  }

  private meta = (name: string) => this.tables.one<{ value: string }>('select value from meta where name = ?', name)?.value
  private setMeta = (name: string, value: string) => this.tables.run('insert or replace into meta values (?, ?)', name, value)
}
