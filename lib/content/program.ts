/** A hash of the program that reads content: what it remembers is of no use to another one. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))
let known: Promise<string> | undefined

/** Of our code from here and from contentlayer.config.ts, and of the packages' versions. Asked once in a process. */
export const programHash = (): Promise<string> => (known ??= hash())

async function hash(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['contentlayer.config.ts', 'lib/content/load.ts'],
    outdir: 'unused',
    bundle: true,
    packages: 'external',
    format: 'esm',
    write: false,
  })
  const sum = createHash('sha256').update(readFileSync(`${root}package-lock.json`))
  for (const file of outputFiles) sum.update(file.contents)
  return sum.digest('hex')
}
