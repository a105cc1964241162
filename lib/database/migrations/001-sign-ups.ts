/** The first tables: facts, codes, sign-ups, visits of shared links, the outbox. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('seminars')
    .addColumn('slug', 'text', (column) => column.primaryKey().notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('removed_at', 'bigint')
    .addColumn('lock', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()
  await schema
    .createTable('seminar_aliases')
    .addColumn('old_slug', 'text', (column) => column.primaryKey().notNull())
    .addColumn('slug', 'text', (column) => column.notNull().references('seminars.slug').onDelete('cascade'))
    .execute()
  await schema
    .createTable('promo_codes')
    .addColumn('normalised', 'text', (column) => column.primaryKey().notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('removed_at', 'bigint')
    .addColumn('lock', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()
  await createSignUps(db)
  await schema
    .createTable('idempotency_keys')
    .addColumn('seminar', 'text', (column) => column.notNull().references('seminars.slug'))
    .addColumn('key_hash', 'text', (column) => column.notNull())
    .addColumn('body_hash', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('idempotency_keys_key', ['seminar', 'key_hash'])
    .execute()
  await schema
    .createTable('visits')
    .addColumn('code', 'text', (column) => column.notNull().references('promo_codes.normalised'))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('source_hash', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('visits', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('visits_key', ['code', 'day', 'source_hash'])
    .execute()
  await createOutbox(db)
}

async function createSignUps({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('signups')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seminar', 'text', (column) => column.notNull().references('seminars.slug'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('organisation', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('price_cents', 'integer', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.references('promo_codes.normalised'))
    .addColumn('billing', 'text')
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('cancelled_at', 'bigint')
    .execute()
  // One active sign-up per seminar and address: also holds where a way around the one door is ever found.
  await schema
    .createIndex('signups_active')
    .unique()
    .on('signups')
    .columns(['seminar', 'email'])
    .where(sql.ref('status'), '!=', 'cancelled')
    .execute()
  await schema.createIndex('signups_seminar').on('signups').columns(['seminar', 'status', 'created_at']).execute()
  await schema.createIndex('signups_code').on('signups').columns(['code', 'status']).execute()
}

async function createOutbox({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('signup_id', 'text', (column) => column.references('signups.id').onDelete('cascade'))
    .addColumn('template', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull().unique())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_attempt_at', 'bigint', (column) => column.notNull())
    .addColumn('claimed_until', 'bigint')
    .addColumn('sent_at', 'bigint')
    .addColumn('failed_at', 'bigint')
    .addColumn('last_error', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
  await schema
    .createIndex('outbox_due')
    .on('outbox')
    .column('next_attempt_at')
    .where(sql.ref('sent_at'), 'is', null)
    .where(sql.ref('failed_at'), 'is', null)
    .execute()
  await schema.createIndex('outbox_recipient').on('outbox').columns(['recipient', 'created_at']).execute()
}
