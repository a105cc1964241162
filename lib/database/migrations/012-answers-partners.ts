/** What people answered to a seminar's own questions, each with its own time; and the links by which partners see what their codes brought. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('answers')
    .addColumn('signup_id', 'text', (column) => column.notNull().references('signups.id'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('sensitive', 'integer', (column) => column.notNull())
    .addColumn('retention_days', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('answers_key', ['signup_id', 'key'])
    .execute()
  await schema
    .createTable('partner_links')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('partner', 'text', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('withdrawn_at', 'bigint')
    .execute()
}
