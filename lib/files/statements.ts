/** Statements of one connection, each prepared once. */
import type { SqliteFile, SqliteStatement } from './sqlite'

type Value = string | number | null | Uint8Array

export class Statements {
  private readonly prepared = new Map<string, SqliteStatement>()

  constructor(readonly file: SqliteFile) {}

  private statement(sql: string): SqliteStatement {
    const known = this.prepared.get(sql) ?? this.file.prepare(sql)
    this.prepared.set(sql, known)
    return known
  }

  all = <T>(sql: string, ...values: Value[]): T[] => this.statement(sql).all(values) as T[]
  one = <T>(sql: string, ...values: Value[]): T | undefined => this.all<T>(sql, ...values)[0]
  run = (sql: string, ...values: Value[]): void => void this.statement(sql).run(values)
}
