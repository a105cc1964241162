/** A hash of the program that reads content, or that makes editions of it: what it remembers is of no use to another one. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeWhole } from '../files/atomic'

const root = fileURLToPath(new URL('../../', import.meta.url))
const ENTRIES = {
  content: ['contentlayer.config.ts', 'lib/content/load.ts', 'lib/content/contentlayer/make-batch.ts'],
  editions: ['lib/editions/making/next-edition.ts'],
}
type Part = keyof typeof ENTRIES
/** What was hashed last, and of which sources: they are only bundled again when one of them changed, as scripts/lib/bundle.mjs does. */
const noteOf = (part: Part) => join(root, `.podium/run/program-${part}.json`)
const known = new Map<Part, Promise<string>>()

/** Of our code from these on, and of the packages' versions. Asked once in a process. */
export function programHash(part: Part = 'content'): Promise<string> {
  const found = known.get(part) ?? hash(part)
  known.set(part, found)
  return found
}

interface Note {
  root: string
  hash: string
  /** How each source lay on the disk. */
  sources: Record<string, string>
}

const hash = async (part: Part) => noted(part) ?? (await anew(part))

function noted(part: Part): string | undefined {
  try {
    const { root: was, hash, sources } = JSON.parse(readFileSync(noteOf(part), 'utf8')) as Note
    return was === root && Object.entries(sources).every(([source, state]) => stateOf(source) === state) ? hash : undefined
  } catch {
    return undefined
  }
}

function stateOf(source: string): string {
  const { mtimeMs, size, ino } = statSync(join(root, source), { throwIfNoEntry: false }) ?? {}
  return `${mtimeMs} ${size} ${ino}`
}

async function anew(part: Part): Promise<string> {
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES[part],
    outdir: 'unused',
    bundle: true,
    packages: 'external',
    format: 'esm',
    metafile: true,
    write: false,
  })
  const sources = ['package-lock.json', ...Object.keys(metafile.inputs)].map((source) => [source, stateOf(source)])
  const sum = createHash('sha256').update(readFileSync(`${root}package-lock.json`))
  for (const file of outputFiles) sum.update(file.contents)
  const made: Note = { root, hash: sum.digest('hex'), sources: Object.fromEntries(sources) }
  try {
    writeWhole(noteOf(part), JSON.stringify(made))
  } catch {
    // Where nothing may be written it is worked out every time.
  }
  return made.hash
}
