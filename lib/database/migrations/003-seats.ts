/**
 * What the life of a seat rests on: the order of the line, offers, where people came from as a table, mails that go once, work that has its
 * time, and what happened.
 */
import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await signUps(db)
  await sources(db)
  await outbox(db)
  await codes(db)
  await seminars(db)
  await newTables(db)
}

/** `seq` counts under the seminar's lock; who was there before stands in the order of time. */
async function signUps(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .alterTable('signups')
    .addColumn('seq', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()
  await schema.alterTable('signups').addColumn('held_until', 'bigint').execute()
  await schema.alterTable('signups').addColumn('erased_at', 'bigint').execute()
  await sql`
    update signups set seq = line.place
    from (select id, row_number() over (partition by seminar order by created_at, id) as place from signups) as line
    where line.id = signups.id`.execute(db)
  await schema.dropIndex('signups_seminar').execute()
  await schema.createIndex('signups_seminar').on('signups').columns(['seminar', 'status', 'seq']).execute()
  await schema.createIndex('signups_line').on('signups').columns(['seminar', 'seq']).execute()
}

const fields = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term', 'ref'] as const

/** As JSON in each row nothing could be grouped by. A visit knew its source by this digest already. */
async function sources(db: Kysely<unknown>): Promise<void> {
  await fields
    .reduce(
      (table, field) => table.addColumn(field, 'text'),
      db.schema.createTable('sources').addColumn('hash', 'text', (column) => column.primaryKey().notNull()),
    )
    .execute()
  await db.schema
    .alterTable('signups')
    .addColumn('source_hash', 'text', (column) => column.references('sources.hash'))
    .execute()
  const { rows } = await sql<{ source: string }>`select source from signups union select source from visits`.execute(db)
  for (const { source } of rows) {
    const hash = createHash('sha256').update(source).digest('base64url').slice(0, 22)
    const said = JSON.parse(source)
    const values = [hash, ...fields.map((field) => said[field] ?? null)]
    await sql`insert into sources values (${sql.join(values)}) on conflict do nothing`.execute(db)
    await sql`update signups set source_hash = ${hash} where source = ${source}`.execute(db)
    await sql`update visits set source_hash = ${hash} where source = ${source}`.execute(db)
  }
  await db.schema.alterTable('signups').dropColumn('source').execute()
  await db.schema.alterTable('visits').dropColumn('source').execute()
}

/** A key says which mail it is, so that it goes once whatever happens; a lower priority goes first. */
async function outbox(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema.alterTable('outbox').addColumn('key', 'text').execute()
  await schema
    .alterTable('outbox')
    .addColumn('priority', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
  await sql`update outbox set ${sql.ref('key')} = id`.execute(db)
  await schema.createIndex('outbox_key').unique().on('outbox').column('key').execute()
  await schema.dropIndex('outbox_due').execute()
  await schema
    .createIndex('outbox_due')
    .on('outbox')
    .columns(['priority', 'next_attempt_at'])
    .where(sql.ref('sent_at'), 'is', null)
    .where(sql.ref('failed_at'), 'is', null)
    .execute()
  await schema.createIndex('outbox_signup').on('outbox').column('signup_id').execute()
}

/** What the desk says of a code lies over what its file says, in a row of its own: publishing never touches it. */
async function codes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('promo_codes')
    .addColumn('origin', 'text', (column) => column.notNull().defaultTo('file'))
    .execute()
  await db.schema
    .createTable('code_overlays')
    .addColumn('normalised', 'text', (column) => column.primaryKey().notNull().references('promo_codes.normalised'))
    .addColumn('changes', 'text', (column) => column.notNull())
    .addColumn('paused_at', 'bigint')
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute()
}

async function seminars(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('seminars').addColumn('start_at', 'bigint').execute()
  const { rows } = await sql<{ slug: string; facts: string }>`select slug, facts from seminars`.execute(db)
  for (const { slug, facts } of rows)
    await sql`update seminars set start_at = ${JSON.parse(facts).start} where slug = ${slug}`.execute(db)
  await db.schema.createIndex('seminars_start').on('seminars').column('start_at').execute()
}

async function newTables({ schema }: Kysely<unknown>): Promise<void> {
  // Written and never changed. No name and no address: what is erased is erased here too.
  await schema
    .createTable('events')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('seminar', 'text')
    .addColumn('signup_id', 'text')
    .addColumn('code', 'text')
    .addColumn('data', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('events_at').on('events').column('at').execute()
  await schema.createIndex('events_seminar').on('events').columns(['seminar', 'at']).execute()
  await schema.createIndex('events_signup').on('events').columns(['signup_id', 'at']).execute()
  await schema
    .createTable('timed_work')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('due', 'bigint', (column) => column.notNull())
    .addColumn('claimed_until', 'bigint')
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('data', 'text', (column) => column.notNull().defaultTo('{}'))
    .addPrimaryKeyConstraint('timed_work_key', ['kind', 'key'])
    .execute()
  await schema.createIndex('timed_work_due').on('timed_work').column('due').execute()
  // One row a thing that holds for the whole installation: that sending is held, since when.
  await schema
    .createTable('installation')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
}
