/**
 * Bundles elements/ for the browser: public/e/<name>.<hash>.js, which may be cached for ever, and .podium/elements.json, by which
 * the layout finds them. Removes what an earlier run left.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
/** `elements` is on every page, `theme` runs in its head, `price-preview` is on the form. */
const entries = { elements: 'elements/elements.ts', theme: 'elements/theme.ts', 'price-preview': 'elements/price-preview.ts' }

async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  })
  return outputFiles[0].contents
}

async function writeIfChanged(file, contents) {
  const before = await readFile(file).catch(() => undefined)
  if (!before?.equals(Buffer.from(contents))) await writeFile(file, contents)
}

/**
 * Builds them all; resolves to the manifest: name → public address.
 * @returns {Promise<Record<string, string>>}
 */
export async function buildElements() {
  const folder = join(root, 'public/e')
  await Promise.all([folder, join(root, '.podium')].map((path) => mkdir(path, { recursive: true })))
  /** @type {Record<string, string>} */
  const manifest = {}
  const files = new Set()
  for (const [name, entry] of Object.entries(entries)) {
    if (!existsSync(join(root, entry))) continue
    const code = await bundle(entry)
    const file = `${name}.${createHash('sha256').update(code).digest('hex').slice(0, 10)}.js`
    files.add(file)
    manifest[name] = `/e/${file}`
    await writeIfChanged(join(folder, file), code)
  }
  for (const file of await readdir(folder)) if (!files.has(file)) await rm(join(folder, file))
  await writeIfChanged(join(root, '.podium/elements.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await buildElements())
