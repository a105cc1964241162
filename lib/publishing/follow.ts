/**
 * Takes over what another machine made live: a commit, in this machine's own file of editions. What that has already only the pointer moves to;
 * else the commit is fetched, and made an edition as any other. Facts are left to who published (decision 037).
 */
import { numberOfCommit } from '../editions/file/pointer'
import type { Statements } from '../editions/file/statements'
import { reject } from '../editions/pointer'
import { fastForward, fetchCommit, withCommit } from './git'
import { liveEdition } from './live/edition'
import { withLockedFile } from './live/locked-file'
import type { Outcome, PublishOptions } from './outcome'
import { goLive, publish } from './publish'
import { backTo } from './rollback'

type Options = Omit<PublishOptions, 'pull' | 'atStart' | 'commit'>

export async function follow(options: Options, commit: string): Promise<Outcome> {
  const { contentDir } = options
  const known = await inFile(options, commit)
  if (known) return known
  const trouble = await fetchCommit(contentDir, commit)
  if (trouble !== undefined) return { ok: false, why: 'pull', message: trouble }
  // Content that moves along is looked at where it differs; a folder of its own would be read from the first file to the last.
  if (await fastForward(contentDir, commit)) return publish(options)
  const made = await withCommit(contentDir, commit, (dir) => publish({ ...options, contentDir: dir, commit }))
  return made ?? { ok: false, why: 'pull', message: `git archive ${commit} lukte niet` }
}

/** Undefined: the file has no edition of it, or there is no file yet. */
async function inFile(options: Options, commit: string): Promise<Outcome | undefined> {
  let none = false
  const outcome = await withLockedFile(options, async (file) => {
    const [number, live] = [numberOfCommit(file, commit), liveEdition(file, options.dataDir)]
    if (live?.commit === commit) return { ok: true, edition: live, asked: 0, unchanged: true, problems: [], warnings: [] }
    if (number !== undefined && live) return back(file, options, number)
    none = true
    return { ok: false, why: 'nothing before' }
  })
  return none ? undefined : outcome
}

async function back(file: Statements, options: Options, number: number): Promise<Outcome> {
  const live = liveEdition(file, options.dataDir)
  const outcome = await goLive(file, options, await backTo(file, options, number, live))
  if (!outcome.ok) return outcome
  // A start would bring back what the folder still has.
  if (live) reject(options.dataDir, live.fingerprint)
  return { ...outcome, before: live }
}
