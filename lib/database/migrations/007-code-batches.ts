/** Codes that are made many at a time, each for one person: what is changed or paused of them is changed of the batch. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('code_batches')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('changes', 'text', (column) => column.notNull().defaultTo('{}'))
    .addColumn('paused_at', 'bigint')
    .execute()
  await schema.alterTable('promo_codes').addColumn('batch', 'text').execute()
  await schema.createIndex('promo_codes_batch').on('promo_codes').column('batch').execute()
}
