/** What is told from the desk: messages, and who asked for those that are about something else than their seminar. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('messages')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seminar', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('body', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('audience', 'text', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('sent_at', 'bigint')
    .addColumn('sent_by', 'text')
    .addColumn('sent_to', 'integer')
    .execute()
  await schema.createIndex('messages_seminar').on('messages').column('seminar').execute()
  // When it was ticked, at which words, and by what the address is known to who takes it back in a mail.
  await schema.alterTable('signups').addColumn('news_at', 'bigint').execute()
  await schema.alterTable('signups').addColumn('news_words', 'text').execute()
  await schema.alterTable('signups').addColumn('news_key', 'text').execute()
  await schema.createIndex('signups_news').on('signups').column('news_key').where(sql.ref('news_key'), 'is not', null).execute()
  await schema.alterTable('outbox').addColumn('message', 'text').execute()
  await schema.createIndex('outbox_message').on('outbox').column('message').where(sql.ref('message'), 'is not', null).execute()
  await schema.createIndex('outbox_sent').on('outbox').column('sent_at').execute()
}
