/**
 * Makes plain JavaScript of a TypeScript command, once, and again when a source of it changed. A command that takes everything in
 * through a loader of TypeScript pays for each module of the packages too: importing Contentlayer alone takes three times as long there.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'

const runs = join(root, '.podium/run')
/** A bundle that was replaced stays this long, for a process that may still take a piece of it in; in milliseconds. */
const GRACE = 3_600_000

/** The bundle's main file. `file`: from the project's root. */
export async function bundled(file) {
  const name = file.replace(/\.ts$/, '').replaceAll('/', '-')
  const note = join(runs, `${name}.json`)
  return join(currentIn(note) ?? (await bundle(file, name, note)), 'main.mjs')
}

const stateOf = (source) => {
  const { mtimeMs, size } = statSync(join(root, source), { throwIfNoEntry: false }) ?? {}
  return `${mtimeMs} ${size}`
}

/** The folder of the bundle, if all sources are as they were and the project is where it was. */
function currentIn(note) {
  try {
    const { folder, sources, root: was } = JSON.parse(readFileSync(note, 'utf8'))
    if (was === root && Object.entries(sources).every(([source, state]) => stateOf(source) === state)) return folder
  } catch {
    // There is none yet, or it is not whole: it is made.
  }
  return undefined
}

/** Into a new folder; the note that points there is renamed into place, so two commands at once never see half of one. */
async function bundle(file, name, note) {
  const { build } = await import('esbuild')
  const folder = join(runs, `${name}-${Date.now()}-${process.pid}`)
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { main: file },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true, // what is imported only when it is needed stays so
    banner: {
      js: "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);",
    },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // No maps: reading them took a third of the time it takes to load all this. Names are kept, and each source's file stands above it.
    metafile: true,
    logLevel: 'error',
    plugins: [keepPlace, leftOut, chosenPackages],
  })
  const own = Object.keys(metafile.inputs).filter((source) => !source.startsWith('node_modules/'))
  const inputs = ['package-lock.json', 'scripts/lib/bundle.mjs', ...own]
  const sources = Object.fromEntries(inputs.map((source) => [source, stateOf(source)]))
  writeFileSync(`${note}.${process.pid}`, JSON.stringify({ root, folder, sources }))
  renameSync(`${note}.${process.pid}`, note)
  clearAway(name, folder)
  return folder
}

function clearAway(name, folder) {
  for (const other of readdirSync(runs)) {
    const path = join(runs, other)
    const made = Number(other.slice(name.length + 1).split('-')[0])
    if (other.startsWith(`${name}-`) && path !== folder && Date.now() - made > GRACE)
      rmSync(path, { recursive: true, force: true })
  }
}

/** A source that asks where it lies is told so, not where the bundle lies. */
const keepPlace = {
  name: 'keep-place',
  setup({ onLoad }) {
    onLoad({ filter: /\.(ts|mjs)$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      if (!source.includes('import.meta.')) return undefined
      const contents = source
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
      return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' }
    })
  },
}

/**
 * Packages of very many small files, all plain JavaScript: Contentlayer alone is 2,000 of them. Every other one is left where it is,
 * but for a version of its own that such a package brought along: from the bundle, the project's would be found instead.
 */
const small =
  /^(contentlayer2|@contentlayer2|@effect-ts|@opentelemetry|zod|yaml|kysely|unified|vfile|remark|rehype|micromark|mdast|hast|unist|estree-util|nlcst|retext|property-information|stringify-entities|parse-entities|character-entities|character-reference-invalid|decode-named-character-reference|github-slugger|html-void-elements|is-(?:plain-obj|decimal|hexadecimal|alphabetical|alphanumerical)|trough|zwitch|bail|ccount|devlop|longest-streak|space-separated-tokens|comma-separated-tokens|trim-lines|markdown-table|temporal-polyfill|temporal-utils|nodemailer|@orama\/stemmers)\b/
/**
 * What Contentlayer takes in for what nobody asks of it here: bodies compiled to code, files in memory, traces for a collector, dates of its
 * own. They are a quarter of what loading it costs. Who asks for one of them all the same gets an error.
 */
const unasked =
  /^(mdx-bundler|memfs|@js-temporal\/polyfill|@esbuild-plugins\/node-resolve|@effect-ts\/otel-sdk-trace-node|@opentelemetry\/(exporter-[^/]+|sdk-[^/]+|resources|semantic-conventions))\b/
const leftOut = {
  name: 'left-out',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: unasked }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]@(contentlayer2|effect-ts)[\\/]/.test(importer) ? { path, namespace: 'left-out' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {}', loader: 'js' }))
  },
}
export const chosenPackages = {
  name: 'chosen-packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./#]/ }, ({ path, kind, resolveDir }) => {
      const inside = kind === 'entry-point' || small.test(path) || isOwnVersion(path, resolveDir)
      return inside ? undefined : { path, external: true }
    })
  },
}

function isOwnVersion(path, from) {
  const name = path.split('/', path.startsWith('@') ? 2 : 1).join('/')
  for (let folder = from; folder !== root && folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'node_modules', name))) return true
  return false
}
