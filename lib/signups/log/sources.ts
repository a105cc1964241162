/** Where people came from: one row for each that was ever said, so that SQL can group by it. */
import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Database } from '../../database/open'
import type { SourcesTable } from '../../database/tables/visits'
import { type Source, sourceFields } from '../../domain/sign-up/request'

/** As `readSource` gives it: always in the same order. */
export const hashOfSource = (source: Source): string =>
  createHash('sha256').update(JSON.stringify(source)).digest('base64url').slice(0, 22)

/** Keeps it, and returns by what it is known. */
export async function keepSource(db: Database, source: Source): Promise<string> {
  const hash = hashOfSource(source)
  const fields = Object.fromEntries(sourceFields.map((field) => [field, source[field] ?? null])) as Omit<SourcesTable, 'hash'>
  await db
    .insertInto('sources')
    .values({ hash, ...fields })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
  return hash
}

/** The columns of a query that may have joined no source. */
export type SourceColumns = { [Field in (typeof sourceFields)[number]]: Selectable<SourcesTable>[Field] | null }

export const sourceColumns = sourceFields.map((field) => `sources.${field}` as const)

export const sourceOf = (row: SourceColumns): Source =>
  Object.fromEntries(sourceFields.flatMap((field) => (row[field] === null ? [] : [[field, row[field]]])))
