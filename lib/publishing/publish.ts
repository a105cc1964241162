/** Makes an edition live, and goes back by itself when a page of it fails. */

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { clock } from '../clock'
import type { Problem } from '../content/types'
import { liveNumber, numbered, previousNumber } from '../editions/file/pointer'
import { editionIn } from '../editions/file/read/edition'
import type { Statements } from '../editions/file/statements'
import { makeEdition } from '../editions/making/make'
import { bodiesOf } from '../editions/making/store'
import { clearRejected, liveCommit, reject, rejected, rememberCommit } from '../editions/pointer'
import type { Edition } from '../editions/types'
import { clearAway } from './live/clear'
import { commitOf, withCommit } from './live/commit'
import { goLive, howOf, nothingNew } from './live/going'
import { lastMade } from './live/last-made'
import { type Anew, clearEarlier, madeAnew, withFile } from './live/mend'
import { Busy, withLock } from './lock'
import type { Base, Outcome, PublishOptions } from './outcome'

export type { CopyFacts, Outcome, PublishOptions } from './outcome'

/** Checks the content, makes the edition and makes it live. What an editor or operator must mend is a value; the rest is thrown. */
export const publish = (options: PublishOptions): Promise<Outcome> =>
  alone(options, (file, anew) => afterMending(options, file, anew))

/** Goes back to the edition before the live one; again: further back. */
export const rollback = (options: Base): Promise<Outcome> => alone(options, (file) => rollbackIn(file, options))

/** For a start: the edition of the content as it is now, unless a rollback left that very content, or another process is at it. */
export async function ensureEdition(options: Omit<PublishOptions, 'pull' | 'atStart'>): Promise<Outcome> {
  return publish({ ...options, atStart: true })
}

type Alone = (file: Statements, anew?: Anew) => Promise<Outcome>

async function alone(options: Base & Partial<PublishOptions>, work: Alone): Promise<Outcome> {
  const { dataDir, patience, atStart = false } = options
  try {
    return await withLock(dataDir, () => withFile({ dataDir, isChecked: atStart }, work), patience)
  } catch (error) {
    if (error instanceof Busy) return { ok: false, why: 'busy', pid: error.pid }
    throw error
  }
}

/** A new file first gets what was live, where git has that; then what the content says now. */
async function afterMending(options: PublishOptions, file: Statements, anew?: Anew): Promise<Outcome> {
  const { contentDir, dataDir } = options
  const commit = anew && liveCommit(dataDir)
  const again = (dir: string) => publishIn(file, { ...options, contentDir: dir, commit, atStart: true, pull: false })
  const remade = commit ? await withCommit(contentDir, commit, again) : undefined
  const outcome = await publishIn(file, options)
  if (!outcome.ok) return outcome
  clearEarlier(dataDir)
  if (!anew) return outcome
  const from = remade?.ok ? `commit ${commit?.slice(0, 12)}` : `de map ${contentDir}`
  return { ...outcome, warnings: [madeAnew(anew, from), ...outcome.warnings] }
}

/** `commit`: what the content is of, where git cannot say. */
async function publishIn(file: Statements, options: PublishOptions & { commit?: string }): Promise<Outcome> {
  const { contentDir, dataDir, now = clock.now } = options
  if (options.pull) {
    const message = await pull(contentDir)
    if (message) return { ok: false, why: 'pull', message }
  }
  const [commit, bodies, before] = [options.commit ?? commitOf(contentDir), bodiesOf(file), liveIn(file, dataDir)]
  const made = await makeEdition({ contentDir, dataDir, now: now(), load: options.load, bodies, before })
  if (!made.ok) return { ok: false, why: 'content', problems: made.problems }
  const { unchanged, warnings: problems } = made
  const edition = { ...made.edition, commit: await commit }
  if (!options.atStart) clearRejected(dataDir)
  else if (before && !unchanged && rejected(dataDir) === edition.fingerprint) return staysLive(options, before, problems)
  if (unchanged) {
    recordCommit(file, options, edition)
    return staysLive(options, edition, problems)
  }
  const outcome = await goLive(file, options, { edition, bodyOf: bodies.bodyOf, before })
  if (outcome.ok) clearAway(file, dataDir, options.now?.())
  return outcome.ok ? { ...outcome, problems, before } : outcome
}

function liveIn(file: Statements, dataDir: string): Edition | undefined {
  const number = liveNumber(file)
  if (number === undefined) return undefined
  return lastMade(dataDir, numbered(file, number)) ?? editionIn(file, number)
}

/** What was published before it was committed. */
function recordCommit(file: Statements, { dataDir }: Base, { id, commit }: Edition): void {
  if (commit === undefined) return
  file.run('update edition set content_commit = ? where name = ?', commit, id)
  rememberCommit(dataDir, commit)
}

/** Nothing of the pages changes; the database may hold other facts all the same, by another machine or an older Podium. */
async function staysLive(options: PublishOptions, edition: Edition, problems: Problem[]): Promise<Outcome> {
  const warnings = await options.copyFacts(edition, howOf(options))
  return { ok: true, edition, asked: 0, unchanged: true, problems, warnings }
}

async function rollbackIn(file: Statements, options: Base): Promise<Outcome> {
  const { dataDir } = options
  const [number, live] = [previousNumber(file), liveIn(file, dataDir)]
  if (number === undefined || !live) return { ok: false, why: 'nothing before' }
  const outcome = await goLive(file, options, { edition: editionIn(file, number), bodyOf: nothingNew, before: live })
  if (!outcome.ok) return outcome
  reject(dataDir, live.fingerprint)
  return { ...outcome, before: live }
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
