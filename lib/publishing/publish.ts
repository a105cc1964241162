/**
 * Publishing, from beginning to end: lock, check, write, move, ask. Readers are on the edition before until the pointer moves, and on the
 * new one after it. What an editor or operator must mend is a value; the rest is thrown.
 */

import { clock } from '../clock'
import type { Problem } from '../content/types'
import { inOne } from '../editions/file/open'
import { newestName } from '../editions/file/pointer'
import type { Statements } from '../editions/file/statements'
import { keepEdition } from '../editions/file/write/keep'
import type { BodyOf } from '../editions/file/write/write'
import { makeEdition } from '../editions/making/make'
import { type Bodies, bodiesOf, MissingBody } from '../editions/making/store'
import { contentCacheDir } from '../editions/paths'
import { clearRejected, rejected, rememberCommit } from '../editions/pointer'
import type { Edition } from '../editions/types'
import { commitOf, pull } from './git'
import { pagesOfChange } from './live/changed'
import { clearAway } from './live/clear'
import { liveEdition, recordCommit, rememberMade } from './live/edition'
import { withLockedFile } from './live/locked-file'
import { publishInNewFile } from './live/new-file'
import type { Base, Outcome, PublishOptions } from './outcome'
import { answeringServers, askForPages } from './servers/ask'

/** Makes the content live as it now is. */
export const publish = (options: PublishOptions): Promise<Outcome> =>
  withLockedFile(options, (file, anew) => (anew ? publishInNewFile(file, options, anew, publishIn) : publishIn(file, options)))

/** For a start: the edition of the content as it is now, unless a rollback left that very content, or another process is at it. */
export const ensureEdition = (options: Omit<PublishOptions, 'pull' | 'atStart'>): Promise<Outcome> =>
  publish({ ...options, atStart: true })

/** `publish`, for who holds the lock. */
export async function publishIn(file: Statements, options: PublishOptions): Promise<Outcome> {
  const refusal = options.pull ? await pull(options.contentDir) : undefined
  if (refusal !== undefined) return { ok: false, why: 'pull', message: refusal }
  const watch = watchOf(options)
  try {
    return await publishWatched(file, { ...options, watch })
  } catch (error) {
    if (!watch || !(error instanceof MissingBody)) throw error
    // Of a file that was in no edition and comes into one by another that changed: the translation of a draft that is one no more.
    // Its body was put away and cleared, and nobody told of it. Whoever looks at everything finds that, and reads it again.
    watch.forget()
    return publishWatched(file, { ...options, watch })
  }
}

async function publishWatched(file: Statements, options: PublishOptions): Promise<Outcome> {
  const bodies = bodiesOf(file, contentCacheDir(options.dataDir))
  try {
    const outcome = await publishWith(file, options, bodies)
    if (outcome.ok) options.watch?.published(newestName(file))
    return outcome
  } finally {
    bodies.close()
  }
}

/** Content of another folder (a commit that was unpacked) comes into the same memory: what was told of this one is no use then. */
function watchOf({ watch, contentDir }: PublishOptions) {
  if (watch?.contentDir === contentDir) return watch
  watch?.forget()
  return undefined
}

async function publishWith(file: Statements, options: PublishOptions, bodies: Bodies): Promise<Outcome> {
  const { contentDir, dataDir, now = clock.now, load, drafts, watch } = options
  const [commit, before] = [options.commit ?? commitOf(contentDir), liveEdition(file, dataDir)]
  // What an older Podium made for what is live may be of another form; it may stay live, whatever the content is now.
  if (options.atStart && before) inOne(file.file, () => options.companion?.(file, before))
  const edited = { contentDir, dataDir, now: now(), load, bodies, before, drafts, watch, newest: newestName(file) }
  const made = await makeEdition(edited)
  if (!made.ok) return { ok: false, why: 'content', problems: made.problems }
  const { unchanged, warnings: problems } = made
  const desk = unchanged ? before?.desk : await deskNow(options, before)
  const edition: Edition = { ...made.edition, commit: await commit, ...(desk && { desk }) }

  if (!options.atStart) clearRejected(dataDir)
  else if (before && !unchanged && rejected(dataDir) === edition.fingerprint) return staysLive(options, before, problems)
  if (unchanged) {
    recordCommit(file, dataDir, edition)
    return staysLive(options, edition, problems)
  }
  const outcome = await goLive(file, options, { edition, bodyOf: bodies.bodyOf, before })
  if (!outcome.ok) return outcome
  clearAway(file, dataDir, options.now?.())
  return { ...outcome, problems, before }
}

/** Nothing of the pages changes; the database may hold other facts all the same, by another machine or an older Podium. */
async function staysLive(options: PublishOptions, edition: Edition, problems: Problem[]): Promise<Outcome> {
  const warnings = await options.copyFacts(edition, howOf(options))
  return { ok: true, edition, asked: 0, unchanged: true, problems, warnings }
}

/** What the desk says now, as far as it can be asked. */
export const deskNow = async ({ deskSays }: Pick<Base, 'deskSays'>, before: Edition | undefined) =>
  (await deskSays?.()) ?? before?.desk

const howOf = ({ atStart }: Pick<PublishOptions, 'atStart'>) => (atStart ? 'start' : 'publish')

interface Change {
  edition: Edition
  bodyOf: BodyOf
  /** What is live. */
  before: Edition | undefined
  /** The number of an edition that shows the same content (lib/editions/file/write/write.ts). */
  inPlaceOf?: number
  /** Public paths of pages that are waited for, where it is not all that the edition changes. */
  pages?: string[]
}

/** Facts, edition and pointer, pages: in this order; and all the way back when a page fails. Of a rollback too. */
export async function goLive(
  file: Statements,
  options: Base & Pick<PublishOptions, 'atStart'>,
  change: Change,
): Promise<Outcome> {
  const { edition, before, pages = pagesOfChange(before, edition) } = change
  const { dataDir, copyFacts } = options
  const servers = await answeringServers(dataDir)
  const warnings = await copyFacts(edition, howOf(options))
  try {
    writeAndMove(file, options, change)
  } catch (error) {
    // A disk that is full has left the file as it was.
    if (before) await copyFacts(before, 'back')
    throw error
  }
  const answer = await askForPages(dataDir, servers, pages)
  if ('asked' in answer) return { ok: true, edition, asked: answer.asked, unchanged: false, problems: [], warnings }
  if (before) {
    await copyFacts(before, 'back')
    writeAndMove(file, options, { edition: before, bodyOf: nothingNew, before: edition })
  }
  return { ok: false, why: 'page', failure: answer, backTo: before?.id }
}

/** One transaction: rows that the file does not have yet, and the pointer. From here on readers get this edition. */
function writeAndMove(file: Statements, { dataDir, companion }: Base, change: Change): void {
  const { edition, before, bodyOf, inPlaceOf } = change
  keepEdition(file, { edition, before, inPlaceOf, bodyOf, companion })
  rememberCommit(dataDir, edition.commit)
  rememberMade(dataDir, edition)
}

/** What was an edition before has all its bodies in the file. */
export const nothingNew: BodyOf = (hash) => {
  throw new Error(`document ${hash} is not in the file of editions`)
}
