/** What a commit of the content's repository has: only whole files are read of it, within bounds. Nothing is checked out, and nothing in it is run. */
import { commitNamed, git, gitAtWork } from '../git'

export interface Blob {
  /** Path below the content folder, with `/`. */
  file: string
  /** Under which git has it. */
  oid: string
  size: number
}

/** The commit cannot be made a preview of; the message is for who asked. */
export class Unfit extends Error {
  override name = 'Unfit'
}

const MB = 1024 * 1024
/** A hundred thousand articles with a picture each; in bytes, of one file and of all. */
const MOST = { files: 250_000, ofFile: 64 * MB, ofAll: 4096 * MB }

/** The branch of a remote too: a server seldom has one of its own. Throws `Unfit`. */
export async function commitAt(contentDir: string, ref: string): Promise<string> {
  if (!(await isRef(contentDir, ref))) throw new Unfit(`"${ref}" kan geen naam van een branch, tag of commit zijn.`)
  const commit = (await commitNamed(contentDir, ref)) ?? (await commitNamed(contentDir, `refs/remotes/origin/${ref}`))
  if (commit === undefined) throw new Unfit(`"${ref}" is geen commit, branch of tag van de git-map ${contentDir}.`)
  return commit
}

async function isRef(contentDir: string, ref: string): Promise<boolean> {
  if (ref.startsWith('-')) return false
  try {
    await git(contentDir, 'check-ref-format', '--allow-onelevel', ref)
    return true
  } catch {
    return false
  }
}

/** The newest of a branch of the remote, which a push said is there. Throws `Unfit`. */
export async function fetchBranch(contentDir: string, branch: string): Promise<string> {
  if (!(await isRef(contentDir, `refs/heads/${branch}`))) throw new Unfit(`"${branch}" kan geen naam van een branch zijn.`)
  const from = `+refs/heads/${branch}:refs/remotes/origin/${branch}`
  await git(contentDir, 'fetch', '--quiet', '--no-tags', 'origin', from).catch((error: Error & { stderr?: string }) => {
    throw new Unfit(error.stderr?.trim() || error.message)
  })
  return commitAt(contentDir, `refs/remotes/origin/${branch}`)
}

/** The files of the content folder in a commit. Hidden ones are no content. Throws `Unfit`. */
export async function blobsOf(contentDir: string, commit: string, most = MOST): Promise<Blob[]> {
  const listed = await git(contentDir, 'ls-tree', '-r', '-z', '-l', commit)
  const blobs = listed.split('\0').flatMap((line) => (line === '' ? [] : (blobOf(line) ?? [])))
  if (blobs.length === 0) throw new Unfit(`In commit ${commit.slice(0, 12)} staat niets in de map met inhoud.`)
  if (blobs.length > most.files) throw new Unfit(`Er staan meer dan ${most.files} bestanden in de map met inhoud.`)
  const large = blobs.find(({ size }) => size > most.ofFile)
  if (large) throw new Unfit(`${large.file}: dit bestand is groter dan ${most.ofFile / MB} MB.`)
  if (blobs.reduce((sum, { size }) => sum + size, 0) > most.ofAll)
    throw new Unfit(`De bestanden in de map met inhoud zijn samen groter dan ${most.ofAll / MB} MB.`)
  return blobs
}

/** "100644 blob <oid>     123\tarticles/x.mdx" */
const LINE = /^(\d{6}) (\w+) ([0-9a-f]{40,64}) +(\d+|-)\t([\s\S]+)$/

function blobOf(line: string): Blob | undefined {
  const [, mode = '', , oid = '', size = '', file = ''] = LINE.exec(line) ?? []
  const parts = file.split('/')
  if (parts.some((part) => part === 'node_modules' || (part.startsWith('.') && !/^\.{1,2}$/.test(part)))) return undefined
  if (mode === '120000')
    throw new Unfit(`${file}: dit is een symbolische link; van een commit worden alleen gewone bestanden gelezen.`)
  if (mode === '160000')
    throw new Unfit(`${file}: dit is een submodule; van een commit worden alleen gewone bestanden gelezen.`)
  if (!['100644', '100755'].includes(mode) || parts.some((part) => /^\.{0,2}$|[\\\0]/.test(part)))
    throw new Unfit(`${file}: dit is geen gewoon bestand.`)
  return { file, oid, size: Number(size) }
}

const HEADER = /^([0-9a-f]+) blob (\d+)$/

/** The contents of these, each once, in their order. */
export async function* contentsOf(contentDir: string, blobs: Blob[]): AsyncGenerator<[Blob, Buffer]> {
  if (blobs.length === 0) return
  const child = gitAtWork(contentDir, 'cat-file', '--batch')
  child.stdin?.on('error', () => {}).end(blobs.map(({ oid }) => `${oid}\n`).join(''))
  const read = reader(child.stdout as NodeJS.ReadableStream)
  try {
    for (const blob of blobs) {
      const [, oid, size] = HEADER.exec((await read.line()).toString()) ?? []
      if (oid !== blob.oid || Number(size) !== blob.size) throw new Unfit(`${blob.file}: git kan dit bestand niet lezen.`)
      yield [blob, await read.bytes(blob.size)]
      await read.line()
    }
  } finally {
    child.kill()
  }
}

/** Takes lines and bytes from what comes in pieces. */
function reader(stream: NodeJS.ReadableStream) {
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let held: Buffer = Buffer.alloc(0)
  const more = async (least: number) => {
    const all = [held]
    for (let size = held.length; size < least; ) {
      const { value, done } = await pieces.next()
      if (done) throw new Unfit('git hield op voordat alles gelezen was.')
      all.push(value)
      size += value.length
    }
    held = all.length > 1 ? Buffer.concat(all) : held
  }
  const take = (size: number, skip: number) => {
    const taken = held.subarray(0, size)
    held = held.subarray(size + skip)
    return taken
  }
  return {
    async line(): Promise<Buffer> {
      while (!held.includes(10)) await more(held.length + 1)
      return take(held.indexOf(10), 1)
    },
    async bytes(size: number): Promise<Buffer> {
      await more(size)
      return take(size, 0)
    },
  }
}
