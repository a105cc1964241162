/** Which facts the database holds: how often they were published, and a digest of them (decision 024). */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('publication')
    // One row, with the id 1.
    .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('number', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('digest', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('lock', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()
}
