/** Who was there, and links for those who help at the door. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema.alterTable('signups').addColumn('attended_at', 'bigint').execute()
  await schema
    .createIndex('signups_attended')
    .on('signups')
    .column('seminar')
    .where(sql.ref('attended_at'), 'is not', null)
    .execute()
  await schema
    .createTable('door_links')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seminar', 'text', (column) => column.notNull())
    .addColumn('for_whom', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('withdrawn_at', 'bigint')
    .execute()
  await schema.createIndex('door_links_seminar').on('door_links').column('seminar').execute()
}
