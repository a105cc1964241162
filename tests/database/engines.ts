/** The same tests on SQLite and on PostgreSQL. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { waiting } from '../../lib/database/engines/wait'
import { migrate } from '../../lib/database/migrate'
import { type Database, openDatabase } from '../../lib/database/open'
import type { OutboxRow } from '../../lib/database/tables/outbox'
import type { SignUpRow } from '../../lib/database/tables/signups'
import { createDatabase } from '../support/servers/postgres'

export interface Engine {
  name: 'sqlite' | 'postgres'
  /** With all tables, empty at the start of each test. */
  db: Database
  /** To open it once more, as another process would. */
  options: { dataDir: string; databaseUrl?: string }
  /** An empty one, without tables. */
  another(): Promise<Engine['options']>
}

const tables = [
  'outbox',
  'messages',
  'events',
  'timed_work',
  'installation',
  'code_overlays',
  'idempotency_keys',
  'visits',
  'form_openings',
  'week_mails',
  'answers',
  'signups',
  'sources',
  'seminar_aliases',
  'promo_codes',
  'code_batches',
  'seminars',
  'publication',
  'sign_ins',
  'desk_sessions',
  'door_links',
  'attempts',
  'signup_networks',
  'partner_links',
] as const

/** No test is told by how long its turn takes to come, in milliseconds. */
export const LONG = 120_000

export function onBothEngines(tests: (engine: Engine) => void): void {
  describe.each(['sqlite', 'postgres'] as const)('on %s', (name) => {
    const engine = { name } as Engine
    let folder: string
    const { patience } = waiting

    beforeAll(async () => {
      waiting.patience = LONG
      folder = mkdtempSync(join(tmpdir(), 'podium-database-'))
      let made = 0
      engine.another = async () => ({
        dataDir: join(folder, String(made++)),
        databaseUrl: name === 'postgres' ? await createDatabase() : undefined,
      })
      engine.options = await engine.another()
      engine.db = openDatabase(engine.options)
      await migrate(engine.db)
    }, 300_000)
    beforeEach(async () => {
      for (const table of tables) await engine.db.deleteFrom(table).execute()
    })
    afterAll(async () => {
      waiting.patience = patience
      await engine.db?.destroy()
      rmSync(folder, { recursive: true, force: true })
    })
    tests(engine)
  })
}

export const signUps = (db: Database): Promise<SignUpRow[]> =>
  db.selectFrom('signups').selectAll().orderBy('created_at').orderBy('seq').execute()

/** `[template, recipient]` of every mail, in the order in which they were enqueued at different moments. */
export async function mails(db: Database): Promise<[OutboxRow['template'], string][]> {
  const rows = await db.selectFrom('outbox').selectAll().orderBy('created_at').orderBy('template').execute()
  return rows.map(({ template, recipient }) => [template, recipient])
}
