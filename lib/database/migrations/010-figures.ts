/** What came of it: openings of the form, who among those that opened came for the first time that day, where a refusal came from, who wants the week's figures. */
import type { Kysely } from 'kysely'

export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('visits')
    .addColumn('firsts', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()
  await schema
    .createTable('form_openings')
    .addColumn('seminar', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    // '': none. A key has no nulls.
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('source_hash', 'text', (column) => column.notNull())
    .addColumn('openings', 'bigint', (column) => column.notNull())
    .addColumn('firsts', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('form_openings_key', ['seminar', 'day', 'code', 'source_hash'])
    .execute()
  await schema.createIndex('form_openings_day').on('form_openings').column('day').execute()
  await schema.createIndex('visits_day').on('visits').column('day').execute()
  await schema.alterTable('events').addColumn('source_hash', 'text').execute()
  await schema.createIndex('events_kind').on('events').columns(['kind', 'at']).execute()
  await schema.createIndex('signups_made').on('signups').column('created_at').execute()
  await schema
    .createTable('week_mails')
    .addColumn('email', 'text', (column) => column.primaryKey().notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .execute()
}
