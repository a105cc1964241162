/** Openings are summed by day over all of them: what is summed stands in the index, so that no row is looked up for it. */
import type { Kysely } from 'kysely'

export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.dropIndex('visits_day').execute()
  await schema.dropIndex('form_openings_day').execute()
  await schema.createIndex('visits_by_day').on('visits').columns(['day', 'code', 'source_hash', 'visits', 'firsts']).execute()
  await schema
    .createIndex('form_openings_by_day')
    .on('form_openings')
    .columns(['day', 'seminar', 'code', 'source_hash', 'openings', 'firsts'])
    .execute()
}
