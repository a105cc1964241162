/** What one client does, counted for all servers, and from which network a sign-up came: hashes under the secret, and gone when their time is. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('attempts')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('attempts_key', ['kind', 'client', 'at'])
    .execute()
  await schema.createIndex('attempts_end').on('attempts').column('ends_at').execute()
  await schema
    .createTable('signup_networks')
    .addColumn('signup_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seminar', 'text', (column) => column.notNull())
    .addColumn('network', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .execute()
  await schema.createIndex('signup_networks_seminar').on('signup_networks').columns(['seminar', 'network']).execute()
  await schema.createIndex('signup_networks_end').on('signup_networks').column('ends_at').execute()
}
