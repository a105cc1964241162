/**
 * Bundles elements/, the sheet of the feeds and the fonts of the typefaces for the browser: public/e/<name>.<hash>.js, which may be cached for
 * ever, and .podium/elements.json and typefaces.json, by which the layout finds them. Removes what an earlier run left.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
/** `elements` is on every page, `theme` runs in its head, `price-preview` is on the form and the page of a seminar, `error-summary` on a form that was refused, `search` on the search page, `comments-frame` in the frame of the comments, `desk` on the lists of the desk. */
const entries = {
  elements: 'elements/elements.ts',
  theme: 'elements/theme.ts',
  'price-preview': 'elements/signup/price-preview.ts',
  'error-summary': 'elements/signup/error-summary.ts',
  'comments-frame': 'elements/reading/comments-frame.ts',
  search: 'elements/search-live.ts',
  desk: 'elements/desk.ts',
}

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

/**
 * A sheet with the fonts that it names: XML, and the look that is joined when it is served, cannot name a file of Next's, whose address they do
 * not know.
 * @returns {Promise<{ name: string, contents: Uint8Array }[]>} the sheet first
 */
async function bundleSheet(entry) {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    minify: true,
    write: false,
    outdir: '/e',
    entryNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    publicPath: '/e',
    loader: { '.woff2': 'file' },
    target: ['chrome123', 'firefox120', 'safari17.5'],
  })
  const sheetFirst = outputFiles.toSorted((a, b) => Number(b.path.endsWith('.css')) - Number(a.path.endsWith('.css')))
  return sheetFirst.map(({ path, contents }) => ({ name: basename(path), contents }))
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
  const sheet = await bundleSheet('lib/feeds/feed.css')
  manifest.feed = `/e/${sheet[0].name}`
  for (const { name, contents } of sheet) {
    files.add(name)
    await writeIfChanged(join(folder, name), contents)
  }
  /** @type {Record<string, { css: string, font: string }>} */
  const typefaces = {}
  for (const name of ['source-serif', 'libre-franklin', 'bitter']) {
    const [sheet, ...fonts] = await bundleSheet(`lib/look/typefaces/${name}.css`)
    for (const { name, contents } of fonts) {
      files.add(name)
      await writeIfChanged(join(folder, name), contents)
    }
    const upright = fonts.find(({ name }) => /-latin-(?!ext)\w+-normal/.test(name))
    typefaces[name] = { css: Buffer.from(sheet.contents).toString().trim(), font: `/e/${upright.name}` }
  }
  // For the server, which has the build alone.
  files.add('typefaces.json')
  await writeIfChanged(join(folder, 'typefaces.json'), JSON.stringify(typefaces))
  for (const file of await readdir(folder)) if (!files.has(file)) await rm(join(folder, file))
  await writeIfChanged(join(root, '.podium/elements.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  await writeIfChanged(join(root, '.podium/typefaces.json'), `${JSON.stringify(typefaces, null, 2)}\n`)
  return manifest
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await buildElements())
