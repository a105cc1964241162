/**
 * `npm run content:import -- wordpress <export.xml> [--media <folder>]`: a publication of elsewhere becomes content, with a report of all that went in and
 * came out. `markdown <folder>`: of Hugo, Jekyll, Astro, or an export of Ghost. `--urls <file>`: old addresses to try. `--tags`: tags become topics too;
 * `--types event,project`: other post types become articles; `--lang en`. Exits 1 when the sums do not agree, the source is broken or an old address leads nowhere.
 */
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import type { Problem } from '../../lib/content/types'
import { type Locale, locales } from '../../lib/domain/locale'
import { ghost } from '../../lib/moving-in/ghost/source'
import { markdown } from '../../lib/moving-in/markdown/source'
import { moveIn } from '../../lib/moving-in/move'
import type { Moved } from '../../lib/moving-in/moved'
import { reportOf } from '../../lib/moving-in/report/markdown'
import type { Source } from '../../lib/moving-in/source'
import { FOLDER, writeIfOther } from '../../lib/moving-in/target/manifest'
import { BrokenSite } from '../../lib/moving-in/target/site'
import { NoExport } from '../../lib/moving-in/wordpress/read'
import { wordPress } from '../../lib/moving-in/wordpress/source'
import type { Settings } from '../../lib/settings'
import { command } from '../lib/command'

const USE = [
  'npm run content:import -- wordpress <export.xml> [--media <map>] [--urls <bestand>] [--tags] [--types <soort,…>] [--lang nl|en]',
  'npm run content:import -- markdown <map, of Ghost-export.json> [--media <map>] [--urls <bestand>] [--lang nl|en]',
].join('\n')

const NOTHING =
  'Er is geen tekst gevonden. Wijs de map aan waarin de .md- of .mdx-bestanden liggen, of maak een export van alle inhoud.'

interface Given {
  source: Source
  media?: string
  urls?: string
  language: Locale
}

await command(async (settings) => {
  try {
    const given = readArguments()
    if (typeof given !== 'string') return await run(given, settings)
    console.error(given)
    return 2
  } catch (error) {
    if (error instanceof NoExport) console.error(`Dit is niet te lezen: ${error.message}.`)
    else if (error instanceof BrokenSite) console.error(`site.yaml is niet te lezen: ${error.message}`)
    else throw error
    return 1
  }
})

async function run({ source, media, urls, language }: Given, settings: Settings): Promise<0 | 1> {
  const { contentDir } = settings
  const moved = await moveIn(source, { contentDir, mediaDir: media })
  const all = checked()
  const ours = new Set([...moved.files, 'site.yaml'])
  const problems = all.filter(({ file }) => ours.has(file))
  const file = join(FOLDER, 'verslag.md')
  writeIfOther(join(contentDir, file), reportOf(moved, problems, language))
  for (const line of summary(moved, problems.filter(({ severity }) => severity === 'error').length)) console.log(line)
  console.log(`Het verslag staat in ${relative(process.cwd(), join(contentDir, file))}.`)
  const isWhole =
    moved.unequal.length === 0 && moved.ledger.unequal().length === 0 && !moved.facts.broken && moved.facts.outlines.length > 0
  for (const { file, kind, came, accounted } of moved.unequal)
    console.error(`${file}: ${kind}: ${came} erin, ${accounted} terug te vinden`)
  if (moved.facts.outlines.length === 0) console.error(NOTHING)
  if (moved.facts.broken) console.error('De export is niet heel: maak een nieuwe.')
  const lead = urls === undefined ? true : await (await import('./lib/urls')).tryAddresses(urls, settings)
  return isWhole && lead ? 0 : 1
}

/** By a process of its own, which gives back the memory that reading it all takes. */
function checked(): Problem[] {
  const command = ['scripts/run.mjs', 'scripts/content/check.ts', '--format', 'json']
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 })
  if (status !== 0 && status !== 1) throw new Error(`content:check: ${stderr}`)
  return JSON.parse(stdout.slice(stdout.indexOf('['))) as Problem[]
}

function summary({ ledger, put, notes }: Moved, errors: number): string[] {
  const [articles, pages] = [ledger.of('articles'), ledger.of('pages')]
  return [
    `${articles.came} artikelen en ${pages.came} pagina's erin: ${articles.done} en ${pages.done} overgekomen.`,
    `Bestanden: ${put.new} nieuw, ${put.renewed} vernieuwd, ${put.same} hetzelfde, ${put.changed} door jullie veranderd (niet aangeraakt), ${put.gone} door jullie weggehaald.`,
    `${notes.length} regels om na te lopen; de controle vindt ${errors} ${errors === 1 ? 'fout' : 'fouten'} in wat overkwam.`,
  ]
}

function readArguments(): Given | string {
  const options = {
    media: { type: 'string' },
    urls: { type: 'string' },
    types: { type: 'string' },
    tags: { type: 'boolean' },
    lang: { type: 'string', default: 'nl' },
  } as const
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [kind, path, ...more] = positionals
    const language = locales.find((one) => one === values.lang)
    if (!path || more.length > 0 || !language || (kind !== 'wordpress' && kind !== 'markdown')) return USE
    for (const [one, wanted] of [
      [path, kind === 'wordpress' ? 'file' : 'any'],
      [values.media, 'folder'],
      [values.urls, 'file'],
    ] as const) {
      const wrong = one === undefined ? undefined : notThere(one, wanted)
      if (wrong) return wrong
    }
    const types = values.types?.split(',').map((type) => type.trim())
    const source = kind === 'wordpress' ? wordPress(path, { types, tags: values.tags }) : ofMarkdown(path)
    const media = values.media ?? (kind === 'markdown' && statSync(path).isDirectory() ? path : undefined)
    return { source, media, urls: values.urls, language }
  } catch (error) {
    if (!(error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) throw error
    return USE
  }
}

function ofMarkdown(path: string): Source {
  return statSync(path).isDirectory() ? markdown(path) : ghost(path)
}

function notThere(path: string, wanted: 'any' | 'folder' | 'file'): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return `${path} is er niet.`
  if (wanted === 'folder' && !found.isDirectory()) return `${path} is geen map.`
  return wanted === 'file' && !found.isFile() ? `${path} is geen bestand.` : undefined
}
