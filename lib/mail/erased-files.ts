/** Mails that were kept as files (no SMTP is set) of people who were erased since: they go too. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../database/open'

/** The end of the name that `deliver.ts` gives a file: the id of its row in the outbox. */
const ID = /([0-9a-f]{8}-[0-9a-f-]{27})\.eml$/
const PORTION = 500

/** How many were removed. Each server has files of its own. */
export async function removeErasedFiles(db: Database, dataDir: string): Promise<number> {
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
