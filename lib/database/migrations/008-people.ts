/**
 * People at the desk: found by their name, passed on to somebody else, and a seminar of which the desk says something else than its file.
 */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .alterTable('signups')
    .addColumn('search_text', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  // The sign-up that took its place: of a colleague, or at another seminar.
  await schema.alterTable('signups').addColumn('passed_to', 'text').execute()
  await schema.alterTable('seminars').addColumn('changes', 'text').execute()
  await fillSearchText(db)
  await schema.createIndex('signups_name').on('signups').columns(['seminar', 'search_text']).execute()
  await schema.createIndex('outbox_made').on('outbox').column('created_at').execute()
}

interface Person {
  id: string
  name: string
  email: string
  organisation: string | null
}

/** Neither engine folds accents by itself. As lib/domain/people/search-text.ts did when this was made. */
async function fillSearchText(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Person>`select id, name, email, organisation from signups where erased_at is null`.execute(db)
  for (const { id, name, email, organisation } of rows) {
    const text = [name, email, organisation].filter(Boolean).map((part) => fold(String(part)))
    await sql`update signups set search_text = ${text.join('\n')} where id = ${id}`.execute(db)
  }
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
