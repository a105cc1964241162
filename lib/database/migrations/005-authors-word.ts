/** What authors say of their article before it is live: who was asked, who agreed with which text, and what they remarked. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('author_asks')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('ref', 'text', (column) => column.notNull())
    .addColumn('text_hash', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .execute()
  await schema.createIndex('author_asks_article').on('author_asks').columns(['article', 'asked_at']).execute()
  await schema
    .createTable('author_words')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('ask', 'text', (column) => column.notNull().references('author_asks.id').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('text_hash', 'text', (column) => column.notNull())
    .addColumn('paragraph', 'integer')
    .addColumn('name', 'text')
    .addColumn('said', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute()
  await schema.createIndex('author_words_ask').on('author_words').columns(['ask', 'at']).execute()
}
