/** Opens the table of terms, below DATA_DIR/content. It can be made again of the content, so what cannot be used is thrown away. */
import { join } from 'node:path'
import { anew, type Remembered, usable } from '../../files/remembered'
import type { SqliteFile } from '../../files/sqlite'
import { isDamage } from '../../files/sqlite-damage'
import { TABLES } from './schema'
import { RelatedTable } from './table'

/** Only who publishes comes here, and holds a lock. In milliseconds. */
const PATIENCE = 2_000

/** In one transaction. `program`: what was remembered by another one is of no use. */
export function withRelatedTable<T>(cacheDir: string, program: string, work: (table: RelatedTable) => T): T {
  const path = join(/* turbopackIgnore: true */ cacheDir, 'related.sqlite')
  const file: Remembered = { path, program, tables: TABLES, patience: PATIENCE }
  try {
    return within(usable(file) ?? anew(file), work)
  } catch (error) {
    if (!isDamage(error)) throw error
    return within(anew(file), work)
  }
}

function within<T>(file: SqliteFile, work: (table: RelatedTable) => T): T {
  try {
    file.exec('begin immediate')
    const result = work(new RelatedTable(file))
    file.exec('commit')
    return result
  } finally {
    file.close()
  }
}
