/** A hash of the program that reads content: what it remembers is of no use to another one. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeWhole } from '../whole-files'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** What was hashed last, and of which sources: they are only bundled again when one of them changed, as scripts/lib/bundle.mjs does. */
const note = join(root, '.podium/run/content-program.json')
const ENTRIES = ['contentlayer.config.ts', 'lib/content/load.ts']
let known: Promise<string> | undefined

/** Of our code from here and from contentlayer.config.ts, and of the packages' versions. Asked once in a process. */
export const programHash = (): Promise<string> => (known ??= hash())

interface Note {
  root: string
  hash: string
  /** How each source lay on the disk. */
  sources: Record<string, string>
}

const hash = async () => noted() ?? (await anew())

function noted(): string | undefined {
  try {
    const { root: was, hash, sources } = JSON.parse(readFileSync(note, 'utf8')) as Note
    return was === root && Object.entries(sources).every(([source, state]) => stateOf(source) === state) ? hash : undefined
  } catch {
    return undefined
  }
}

function stateOf(source: string): string {
  const { mtimeMs, size, ino } = statSync(join(root, source), { throwIfNoEntry: false }) ?? {}
  return `${mtimeMs} ${size} ${ino}`
}

async function anew(): Promise<string> {
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
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
    writeWhole(note, JSON.stringify(made))
  } catch {
    // Where nothing may be written it is worked out every time.
  }
  return made.hash
}
