/** Names that changed in this round: who asked one of them is checked again. */

import type { Moment } from '../../domain/units'
import type { Statements } from '../../files/statements'
import { kind, type Name } from '../check/names'
import { ALL } from './others'

interface Row {
  kind: string
  name: string
  value: string | null
  over: number | null
}

export class Touched {
  private readonly names = new Map<string, [kind: string, name: string]>()
  private readonly files = new Set<string>()

  constructor(private readonly tables: Statements) {}

  /** `file` is now known by these names alone, and is itself checked again where it is there. */
  set(file: string, names: Name[]): void {
    const { tables } = this
    const before = new Map(
      tables
        .all<Row>('select kind, name, value, over from known where file = ?', file)
        .map((row) => [`${row.kind}\n${row.name}`, row]),
    )
    for (const { kind, name, value, over = null } of names) {
      const key = `${kind}\n${name}`
      const was = before.get(key)
      const text = value === undefined ? null : JSON.stringify(value)
      before.delete(key)
      if (was && was.value === text && was.over === over) continue
      tables.run('insert or replace into known values (?, ?, ?, ?, ?)', kind, name, file, text, over)
      this.touch(kind, name, !was)
    }
    for (const { kind, name } of before.values()) {
      tables.run('delete from known where kind = ? and name = ? and file = ?', kind, name, file)
      this.touch(kind, name, true)
    }
  }

  private touch(kind: string, name: string, isAnother: boolean): void {
    this.names.set(`${kind}\n${name}`, [kind, name])
    if (isAnother) this.names.set(`${kind}\n${ALL}`, [kind, ALL])
  }

  add(file: string): void {
    this.files.add(file)
  }

  /** What became over between two moments, or no longer is. */
  between(before: Moment, now: Moment): void {
    const sql = 'select distinct kind, name from known where over > ? and over <= ?'
    for (const { kind, name } of this.tables.all<Row>(sql, Math.min(before, now), Math.max(before, now)))
      this.touch(kind, name, false)
  }

  /** The files that claim an old address, or link to a file of public/. */
  ofPublic = (): string[] =>
    this.tables
      .all<{ file: string }>(
        'select file from known where kind = ? union select file from asked where kind = ?',
        kind.claimed,
        kind.public,
      )
      .map(({ file }) => file)

  /** The files that are to be checked again. */
  who(): Set<string> {
    const sql = 'select file from asked where kind = ? and name = ?'
    const who = new Set(this.files)
    for (const [kind, name] of this.names.values())
      for (const { file } of this.tables.all<{ file: string }>(sql, kind, name)) who.add(file)
    return who
  }
}
