/** Which lines of the content a git ref does not have: what a change adds. */
import { commitNamed, git } from '../../../lib/publishing/git'

/** By path below `folder`; undefined: all of the file is new. */
export type ChangedLines = Map<string, Set<number> | undefined>

/** Not a ref of this repository, or no repository at all. */
export class NoRef extends Error {}

export async function changedLines(folder: string, ref: string): Promise<ChangedLines> {
  const base = await commitAt(folder, ref)
  const diff = await git(
    folder,
    '-c',
    'core.quotePath=false',
    'diff',
    '--no-ext-diff',
    '--no-color',
    '-U0',
    '--relative',
    '--diff-filter=d',
    base,
    '--',
    '.',
  )
  const found = added(diff)
  const others = await git(folder, 'ls-files', '--others', '--exclude-standard', '-z', '--', '.')
  for (const file of others.split('\0').filter(Boolean)) found.set(file, undefined)
  return found
}

/** The commit that a ref names since the branch left it. Throws `NoRef`. */
export async function commitAt(folder: string, ref: string): Promise<string> {
  const commit = await commitNamed(folder, ref)
  if (commit === undefined) throw new NoRef(ref)
  // Since the branch left it, not what went on there meanwhile.
  return (await git(folder, 'merge-base', commit, 'HEAD').catch(() => commit)).trim()
}

/** The lines that a diff without context adds. */
function added(diff: string): ChangedLines {
  const found: ChangedLines = new Map()
  let lines: Set<number> | undefined
  for (const line of diff.split('\n')) {
    const file = /^\+\+\+ (?:b\/)?(.*?)\t?$/.exec(line)?.[1]
    if (file !== undefined) {
      lines = new Set()
      found.set(file, lines)
    }
    const [, from, count = '1'] = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line) ?? []
    if (from !== undefined) for (let at = 0; at < Number(count); at++) lines?.add(Number(from) + at)
  }
  return found
}
