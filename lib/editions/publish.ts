/** Makes an edition live, and goes back by itself when a page of it fails. */

import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { promisify } from 'node:util'
import { clock } from '../clock'
import type { Moment } from '../content/schemas/fields'
import type { Problem } from '../content/types'
import { answeringServers, askForPages, type Failure } from './ask'
import { pagesOfChange } from './changed'
import { clearAway } from './clear'
import { Busy, withLock } from './lock'
import { type MakeOptions, makeEdition } from './make'
import { readEdition } from './manifest'
import { manifestFile } from './paths'
import { clearRejected, currentId, moveTo, previousId, reject, rejected } from './pointer'
import type { Edition } from './types'

/**
 * Copies the facts that sign-ups rest on, before the pointer moves; editions know no database. Returns what to warn of. A `start`
 * replaces nothing that another machine published; `back` brings back what was there before the copy that it undoes.
 */
export type CopyFacts = (edition: Edition, how: 'publish' | 'start' | 'back') => Promise<string[]>
/** Makes what search needs of the live edition, when it is not there yet. After the pointer: it may follow the pages. */
export type MakeIndex = (edition: Edition) => Promise<unknown>

interface Base {
  /** Absolute path. */
  dataDir: string
  copyFacts: CopyFacts
  makeIndex?: MakeIndex
  now?: () => Moment
  /** How long to wait for another publisher, in milliseconds. */
  patience?: number
}
export interface PublishOptions extends Base, Pick<MakeOptions, 'load'> {
  /** Absolute path. */
  contentDir: string
  /** First `git pull --ff-only` in the content's repository. */
  pull?: boolean
  /** A start: leaves alone the content that a rollback left, and the facts that another machine published. */
  atStart?: boolean
}

export type Outcome =
  | {
      ok: true
      edition: Edition
      /** How many pages the running servers made anew. */
      asked: number
      unchanged: boolean
      problems: Problem[]
      warnings: string[]
      /** What was live before it. */
      before?: Edition
    }
  | { ok: false; why: 'content'; problems: Problem[] }
  | { ok: false; why: 'page'; failure: Failure; backTo: string | undefined }
  | { ok: false; why: 'pull'; message: string }
  | { ok: false; why: 'busy'; pid: number }
  | { ok: false; why: 'nothing before' }

/** Checks the content, makes the edition and makes it live. What an editor or operator must mend is a value; the rest is thrown. */
export const publish = (options: PublishOptions): Promise<Outcome> => alone(options, () => publishAlone(options))

/** Goes back to the edition before the live one; again: further back. */
export const rollback = (options: Base): Promise<Outcome> => alone(options, () => rollbackAlone(options))

/** For a start: the edition of the content as it is now, unless a rollback left that very content, or another process is at it. */
export async function ensureEdition(options: Omit<PublishOptions, 'pull' | 'atStart'>): Promise<Outcome> {
  return publish({ ...options, atStart: true })
}

async function alone(options: Base, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await withLock(options.dataDir, async () => indexed(options, await work()), options.patience)
  } catch (error) {
    if (error instanceof Busy) return { ok: false, why: 'busy', pid: error.pid }
    throw error
  }
}

/** Pages that are live stay so when their index cannot be made: search goes on with the one before. */
async function indexed({ makeIndex }: Base, outcome: Outcome): Promise<Outcome> {
  if (!outcome.ok || !makeIndex) return outcome
  try {
    await makeIndex(outcome.edition)
    return outcome
  } catch (error) {
    const warning = `zoeken loopt achter, want de index is niet gemaakt: ${(error as Error).message}`
    return { ...outcome, warnings: [...outcome.warnings, warning] }
  }
}

async function publishAlone(options: PublishOptions): Promise<Outcome> {
  const { contentDir, dataDir, now = clock.now } = options
  if (options.pull) {
    const message = await pull(contentDir)
    if (message) return { ok: false, why: 'pull', message }
  }
  const made = await makeEdition({ contentDir, dataDir, now: now(), load: options.load })
  if (!made.ok) return { ok: false, why: 'content', problems: made.problems }
  const { edition, warnings: problems } = made
  if (!options.atStart) clearRejected(dataDir)
  else if (!made.unchanged && rejected(dataDir) === edition.fingerprint) {
    drop(dataDir, edition)
    return staysLive(options, readEdition(dataDir, currentId(dataDir) as string), problems)
  }
  if (made.unchanged) return staysLive(options, edition, problems)
  const outcome = await goLive(options, edition, made.before)
  if (!outcome.ok) drop(dataDir, edition)
  else clearAway(dataDir, options.now?.())
  return outcome.ok ? { ...outcome, problems, before: made.before } : outcome
}

const howOf = ({ atStart }: Pick<PublishOptions, 'atStart'>) => (atStart ? 'start' : 'publish')

/** Nothing of the pages changes; the database may hold other facts all the same, by another machine or an older Podium. */
async function staysLive(options: PublishOptions, edition: Edition, problems: Problem[]): Promise<Outcome> {
  const warnings = await options.copyFacts(edition, howOf(options))
  return { ok: true, edition, asked: 0, unchanged: true, problems, warnings }
}

async function rollbackAlone(options: Base): Promise<Outcome> {
  const { dataDir } = options
  const id = previousId(dataDir)
  if (!id) return { ok: false, why: 'nothing before' }
  const [live, before] = [readEdition(dataDir, currentId(dataDir) as string), readEdition(dataDir, id)]
  const outcome = await goLive(options, before, live)
  if (!outcome.ok) return outcome
  reject(dataDir, live.fingerprint)
  return { ...outcome, before: live }
}

/** Facts, pointer, pages; and all the way back when a page fails. */
async function goLive(options: Base & Pick<PublishOptions, 'atStart'>, edition: Edition, from?: Edition): Promise<Outcome> {
  const { dataDir, copyFacts } = options
  const servers = await answeringServers(dataDir)
  const before = currentId(dataDir)
  const warnings = await copyFacts(edition, howOf(options))
  moveTo(dataDir, edition.id)
  const answer = await askForPages(dataDir, servers, pagesOfChange(from, edition))
  if ('asked' in answer) return { ok: true, edition, asked: answer.asked, unchanged: false, problems: [], warnings }
  if (before !== undefined && before !== edition.id) {
    await copyFacts(readEdition(dataDir, before), 'back')
    moveTo(dataDir, before)
  }
  return { ok: false, why: 'page', failure: answer, backTo: before }
}

/** An edition that did not become the live one is not kept. */
function drop(dataDir: string, { id }: Edition): void {
  if (id !== currentId(dataDir)) rmSync(manifestFile(dataDir, id), { force: true })
}

async function pull(contentDir: string): Promise<string | undefined> {
  try {
    await promisify(execFile)('git', ['pull', '--ff-only', '--quiet'], {
      cwd: contentDir,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
    })
    return undefined
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string }
    return stderr?.trim() || message
  }
}
