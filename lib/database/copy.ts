/**
 * A database as lines, and lines as a database: of either engine, into either. All tables that there are, but for those that hold
 * nothing to keep, so that a table of a later migration is not forgotten.
 */
import { Migrator, sql, type TableMetadata } from 'kysely'
import { migrate } from './migrate'
import { migrations } from './migrations'
import type { Database, Trx } from './open'

export type Line = [table: string, row: Record<string, unknown>]

/** What Kysely and we keep of migrations. */
const ofMigrations = ['migration_turn', 'kysely_migration', 'kysely_migration_lock']
/** Who is in at the desk or the door, or about to come in, and who was here just now: that holds for the running site, and is no part of a copy of it. */
const ofNow = ['sign_ins', 'desk_sessions', 'door_links', 'attempts', 'signup_networks']
const left = [...ofMigrations, ...ofNow]
/** A row comes after those that it names; all others have no order. */
const order = ['seminars', 'seminar_aliases', 'promo_codes', 'code_overlays', 'sources', 'signups', 'answers', 'author_asks']
const ROWS = 200

async function tablesOf(db: Database): Promise<TableMetadata[]> {
  const tables = (await db.introspection.getTables()).filter(({ name }) => !left.includes(name))
  const place = ({ name }: TableMetadata) => (order.includes(name) ? order.indexOf(name) : order.length)
  return tables.sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1))
}

/** Up to which migration its tables are. */
export async function schemaOf(db: Database): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name desc limit 1`.execute(db)
  return rows[0]?.name ?? ''
}

/** Every row, as all of them were at one moment. `take`: what is done with some of them. */
export async function copyOut(db: Database, take: (lines: Line[]) => Promise<void>): Promise<void> {
  const tables = await tablesOf(db)
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      for (const table of tables) await copyTable(trx, table, take)
    })
}

async function copyTable(trx: Trx, { name, columns }: TableMetadata, take: (lines: Line[]) => Promise<void>): Promise<void> {
  // By all columns: the same order for each portion, whatever the key.
  const all = sql.join(columns.map((column) => sql.ref(column.name)))
  for (let done = 0; ; done += ROWS) {
    const query = sql<Record<string, unknown>>`select * from ${sql.table(name)} order by ${all} limit ${ROWS} offset ${done}`
    const { rows } = await query.execute(trx)
    await take(rows.map((row): Line => [name, row]))
    if (rows.length < ROWS) return
  }
}

/** Whether nobody has ever used it: no tables, or none with a row. */
export async function holdsNothing(db: Database): Promise<boolean> {
  for (const { name } of await tablesOf(db)) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db)
    if (rows.length > 0) return false
  }
  return true
}

/** This code knows no such migration: the copy was made by a newer one. */
export const knowsSchema = (schema: string): boolean => schema in migrations

/**
 * Puts lines into a database that is emptied for them, tables and all: made as they were (`schema`), filled, and then brought up to date. `last` is
 * done in the end. Who gives a database that somebody has keeps them from seeing half of it (`allOrNothing`, or a file of its own).
 */
export async function copyIn(
  db: Database,
  schema: string,
  lines: Iterable<Line> | AsyncIterable<Line>,
  last: (trx: Trx) => Promise<void>,
): Promise<void> {
  await dropAll(db)
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateTo(schema)
  if (error) throw error
  await fill(db, lines)
  await migrate(db)
  await db.transaction().execute(last)
}

const fill = (db: Database, lines: Iterable<Line> | AsyncIterable<Line>): Promise<void> =>
  db.transaction().execute(async (trx) => {
    let waiting: Line[] = []
    const write = async () => {
      const [first] = waiting
      if (first) await sql`insert into ${sql.table(first[0])} (${columns(first[1])}) values ${rowsOf(waiting)}`.execute(trx)
      waiting = []
    }
    for await (const line of lines) {
      if (waiting.length === ROWS || (waiting[0] && waiting[0][0] !== line[0])) await write()
      waiting.push(line)
    }
    await write()
  })

const columns = (row: Record<string, unknown>) => sql.join(Object.keys(row).map((column) => sql.ref(column)))
const rowsOf = (lines: Line[]) => sql.join(lines.map(([, row]) => sql`(${sql.join(Object.values(row))})`))

async function dropAll(db: Database): Promise<void> {
  const all = (await db.introspection.getTables({ withInternalKyselyTables: true })).map(({ name }) => name)
  // The other way round than they are filled: who names others goes first.
  const named = order.toReversed().filter((name) => all.includes(name))
  for (const name of [...all.filter((name) => !order.includes(name)), ...named]) await db.schema.dropTable(name).execute()
}
