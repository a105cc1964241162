/**
 * Which commit of the content is live, for several machines on one database: the number counts how often that was said. Who publishes says it
 * once all of it went well; every other server takes it over (decision 037).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import type { Edition } from '../../editions/types'
import { writeWhole } from '../../files/atomic'
import { digestOfEdition, type FactsSource } from './edition-facts'
import { lockPublication } from './publication'

export interface LiveCommit {
  number: number
  /** Null: what is live was never committed, and no other machine can have it. */
  commit: string | null
}

const NAME = 'live_commit'
const isCommit = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text)

/** Undefined: nobody has said so yet. */
export async function liveCommitOf(db: Database): Promise<LiveCommit | undefined> {
  const row = await db.selectFrom('installation').select('value').where('name', '=', NAME).executeTakeFirst()
  return row && read(row.value)
}

/**
 * Says which commit is live from now on. Nothing is said, and undefined returned, where the database holds the facts of another edition: somebody
 * published after us. `taken`: what this machine last took over or said; given, and another machine said something since, nothing is said either
 * (a start is no publishing).
 */
export const sayLive = (
  db: Database,
  edition: FactsSource & Pick<Edition, 'commit'>,
  taken?: number,
): Promise<LiveCommit | undefined> =>
  inTransaction(db, async (trx) => {
    // By its row who publishes waits for who else does.
    if ((await lockPublication(trx)).digest !== digestOfEdition(edition)) return undefined
    const { commit } = edition
    const there = await liveCommitOf(trx)
    if (there && taken !== undefined && there.number !== taken) return undefined
    if (there && there.commit === (commit ?? null)) return there
    const live = { number: (there?.number ?? 0) + 1, commit: commit ?? null }
    const value = JSON.stringify(live)
    await trx
      .insertInto('installation')
      .values({ name: NAME, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute()
    return live
  })

/** What is not as we write it is as if nobody had said anything: it comes to a git command. */
function read(value: string): LiveCommit | undefined {
  const { number, commit } = JSON.parse(value) as Partial<LiveCommit>
  return typeof number === 'number' && (commit === null || isCommit(commit)) ? { number, commit } : undefined
}

const fileIn = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'live-taken')

/** The number that this machine last took over, or said itself; 0: none. */
export function takenNumber(dataDir: string): number {
  try {
    return Number(readFileSync(/* turbopackIgnore: true */ fileIn(dataDir), 'utf8')) || 0
  } catch {
    return 0
  }
}

export const rememberTaken = (dataDir: string, { number }: LiveCommit): void => writeWhole(fileIn(dataDir), String(number))
