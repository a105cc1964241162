/** How this server is: whether it can do its work, and whether its edition says what sign-ups rest on. */
import { type Database, ping } from '../database/open'
import { mustBeWritable } from '../files/atomic'
import { digestOfEdition, type FactsSource } from './facts/edition-facts'
import { publicationOf, touchPublication } from './facts/publication'

/** Why it cannot: for programs, and without a word about where things are. */
export type Reason =
  | 'database_away'
  | 'database_damaged'
  | 'database_read_only'
  | 'database_busy'
  | 'disk_full'
  | 'data_dir_not_writable'

export type Health = { ok: true; facts: 'current' | 'behind' } | { ok: false; reason: Reason; error: unknown }

interface Asked {
  db: Database
  /** Absolute path. */
  dataDir: string
  edition: FactsSource
}

/** How long a write may take before it is left out of the answer, in milliseconds: one that waits behind sign-ups is no trouble. */
const PATIENCE = 2_000
/** Who asks often is told what was found just before, so that asking costs no disk its time; in milliseconds. */
const REMEMBERED = 250

export async function healthOf({ db, dataDir, edition }: Asked): Promise<Health> {
  try {
    await ping(db, PATIENCE)
    await Promise.race([write(db), new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())])
    const { digest } = await publicationOf(db)
    return folderTrouble(dataDir) ?? { ok: true, facts: digest === digestOfEdition(edition) ? 'current' : 'behind' }
  } catch (error) {
    return { ok: false, reason: reasonOf(error), error }
  }
}

/** Editions, and mails while no SMTP is set, are written there with either engine. */
function folderTrouble(dataDir: string): Health | undefined {
  try {
    mustBeWritable(dataDir)
    return undefined
  } catch (error) {
    return { ok: false, reason: codeOf(error) === 'ENOSPC' ? 'disk_full' : 'data_dir_not_writable', error }
  }
}

const writes = new WeakMap<Database, Promise<unknown>>()

/** A small write that reaches the disk; who asks meanwhile, or just after, shares it. */
function write(db: Database): Promise<unknown> {
  const known = writes.get(db)
  if (known) return known
  const writing = touchPublication(db)
  writes.set(db, writing)
  const forget = () => void setTimeout(() => writes.delete(db), REMEMBERED).unref()
  writing.then(forget, forget)
  return writing
}

const codeOf = (error: unknown) => String((error as NodeJS.ErrnoException | undefined)?.code)

/** By SQLite's and PostgreSQL's codes. */
export function reasonOf(error: unknown): Reason {
  const code = codeOf(error)
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return 'database_damaged'
  if (/^(SQLITE_READONLY.*|25006)$/.test(code)) return 'database_read_only'
  if (/^(SQLITE_FULL|53100|ENOSPC)$/.test(code)) return 'disk_full'
  return (error as Error | undefined)?.name === 'DatabaseBusy' ? 'database_busy' : 'database_away'
}
