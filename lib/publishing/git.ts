/** The content's repository, in a git that may not be there: what publishing asks of it. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Nobody is there to be asked for a password, and nothing that lies in the repository is run. */
const SAFE = ['-c', 'core.hooksPath=/dev/null', '-c', 'protocol.ext.allow=never', '-c', 'core.fsmonitor=false']
/** The most that it may say, in bytes: a diff of very much. */
const MOST = 256 * 1024 * 1024

/** What git says, in a folder; rejects with its own words. */
export const git = async (cwd: string, ...args: string[]): Promise<string> =>
  (
    await promisify(execFile)('git', [...SAFE, ...args], {
      cwd,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
      maxBuffer: MOST,
    })
  ).stdout.trimEnd()

/** git at work in a folder, for what is too much to take in at once. */
export const gitAtWork = (cwd: string, ...args: string[]): ChildProcess =>
  spawn('git', [...SAFE, ...args], {
    cwd,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
    stdio: ['pipe', 'pipe', 'ignore'],
  })

/** The commit that somebody's name for it leads to; undefined when it leads to none. Never an option to git, whatever was typed. */
export async function commitNamed(folder: string, name: string): Promise<string | undefined> {
  if (name === '' || name.startsWith('-')) return undefined
  try {
    return await git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)
  } catch {
    return undefined
  }
}

/** The branch that the content is on. Undefined where the folder is in no repository, or on none. */
export async function branchOf(contentDir: string): Promise<string | undefined> {
  try {
    return (await git(contentDir, 'symbolic-ref', '--quiet', '--short', 'HEAD')) || undefined
  } catch {
    return undefined
  }
}

/** `git pull --ff-only`. What git says against it; undefined when it went well. */
export async function pull(contentDir: string): Promise<string | undefined> {
  try {
    await git(contentDir, 'pull', '--ff-only', '--quiet')
    return undefined
  } catch (error) {
    return wordsOf(error)
  }
}

/** Why nothing can be pulled, in git's words; undefined when it can. Changes nothing. */
export async function remoteTrouble(contentDir: string): Promise<string | undefined> {
  try {
    await git(contentDir, 'ls-remote', '--exit-code', '--heads')
    return undefined
  } catch (error) {
    return wordsOf(error)
  }
}

/** The commit that the content is of. Undefined where the folder is in no repository, or has what was not committed. */
export async function commitOf(contentDir: string): Promise<string | undefined> {
  try {
    if ((await git(contentDir, 'status', '--porcelain', '--', '.')) !== '') return undefined
    return await git(contentDir, 'rev-parse', 'HEAD')
  } catch {
    return undefined
  }
}

/** Whether the folder is in a repository at all. */
export const isClone = (contentDir: string): Promise<boolean> =>
  git(contentDir, 'rev-parse', '--git-dir').then(
    () => true,
    () => false,
  )

/** Has a commit come in where it is not here yet. What git says against it; undefined when it is here. */
export async function fetchCommit(contentDir: string, commit: string): Promise<string | undefined> {
  const isHere = () => git(contentDir, 'cat-file', '-e', `${commit}^{commit}`)
  try {
    await isHere().catch(async () => {
      await git(contentDir, 'fetch', '--quiet')
      await isHere()
    })
    return undefined
  } catch (error) {
    return wordsOf(error)
  }
}

/** Moves the folder forward to a commit. False: it has what was not committed, or commits of its own; then it is left as it is. */
export async function fastForward(contentDir: string, commit: string): Promise<boolean> {
  if ((await commitOf(contentDir)) === undefined) return false
  try {
    await git(contentDir, 'merge-base', '--is-ancestor', 'HEAD', commit)
    await git(contentDir, 'merge', '--ff-only', '--quiet', commit)
    return true
  } catch {
    return false
  }
}

const wordsOf = (error: unknown): string => {
  const { stderr, message } = error as Error & { stderr?: string }
  return stderr?.trim() || message
}

/** The addresses of who wrote and who committed what the content is of, as git has them; none where the folder is in no repository. */
export async function committersOf(contentDir: string): Promise<string[]> {
  const said = await git(contentDir, 'log', '-1', '--format=%ae%n%ce').catch(() => '')
  return said.split('\n').filter(Boolean)
}

/** Does `work` with the content as it was in a commit, in a folder of its own. Undefined when git does not have it. */
export async function withCommit<T>(
  contentDir: string,
  commit: string,
  work: (dir: string) => Promise<T>,
): Promise<T | undefined> {
  const dir = mkdtempSync(join(tmpdir(), 'podium-content-'))
  try {
    return (await unpacked(contentDir, commit, dir)) ? await work(dir) : undefined
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Of a folder inside a repository `git archive` gives that folder alone. */
function unpacked(contentDir: string, commit: string, into: string): Promise<boolean> {
  return new Promise((resolve) => {
    const archive = spawn('git', [...SAFE, 'archive', commit], { cwd: contentDir, stdio: ['ignore', 'pipe', 'ignore'] })
    const tar = spawn('tar', ['-x', '-C', into], { stdio: ['pipe', 'ignore', 'ignore'] })
    archive.stdout.pipe(tar.stdin).on('error', () => {})
    const ended = [archive, tar].map(
      (child) =>
        new Promise<boolean>((done) => {
          child.on('error', () => done(false)).on('close', (code) => done(code === 0))
        }),
    )
    Promise.all(ended).then((all) => resolve(all.every(Boolean)))
  })
}
