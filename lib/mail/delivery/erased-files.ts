/** Mails that were kept as files (no SMTP is set) of people who were erased since: they go too. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../../database/open'
import type { Moment } from '../../domain/units'

/** The end of the name that `deliver.ts` gives a file: the id of its row in the outbox. */
const ID = /([0-9a-f]{8}-[0-9a-f-]{27})\.eml$/
const PORTION = 500
/** By how much the clocks of two servers may differ, in milliseconds. */
const SKEW = 60_000

const someErased = (db: Database, since: Moment) =>
  db
    .selectFrom('events')
    .select('id')
    .where('at', '>=', since - SKEW)
    .where('kind', '=', 'erased')
    .limit(1)
    .executeTakeFirst()

/** How many were removed. Each server has files of its own. `since`: when it looked last; without it all files are looked at. */
export async function removeErasedFiles(db: Database, dataDir: string, since?: Moment): Promise<number> {
  if (since !== undefined && !(await someErased(db, since))) return 0
  const folder = join(/* turbopackIgnore: true */ dataDir, 'mail')
  const names = new Map((await readdir(folder).catch(() => [])).map((name) => [ID.exec(name)?.[1] ?? '', name]))
  const ids = [...names.keys()].filter(Boolean)
  let removed = 0
  for (let done = 0; done < ids.length; done += PORTION) {
    const erased = await db
      .selectFrom('outbox')
      .innerJoin('signups', 'signups.id', 'outbox.signup_id')
      .select('outbox.id')
      .where('outbox.id', 'in', ids.slice(done, done + PORTION))
      .where('signups.erased_at', 'is not', null)
      .execute()
    for (const { id } of erased) await rm(join(folder, names.get(id) as string), { force: true })
    removed += erased.length
  }
  return removed
}
