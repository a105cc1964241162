/** The files below CONTENT_DIR. */
import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { didYouMean } from '../check/did-you-mean'
import { kinds, type Place, placeOf } from '../documents'
import type { Problem } from '../types'

export interface Listed {
  /** Path below CONTENT_DIR, with `/`. */
  file: string
  place: Place
}
export interface Listing {
  files: Listed[]
  /** Of files that look like content and are not. */
  problems: Problem[]
}

/** All that we read, by path. Hidden folders and node_modules are not content; other files (pictures) are let be. */
export function listFiles(contentDir: string): Listing {
  const files: Listed[] = []
  const problems: Problem[] = []
  const say = (file: string, message: string) => problems.push({ file, line: 1, column: 1, message, severity: 'error' })
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
    say('.', `de map met inhoud bestaat niet: ${contentDir}. Zet CONTENT_DIR op de map waarin site.yaml staat`)
    return { files, problems }
  }
  for (const file of walk(contentDir, '', say)) {
    const place = placeOf(file)
    if (place) files.push({ file, place })
    else if (/\.(mdx?|ya?ml)$/i.test(file) && !/(^|\/)readme\.md$/i.test(file)) say(file, whyNot(file))
  }
  return { files: files.sort((a, b) => (a.file < b.file ? -1 : 1)), problems }
}

type Say = (file: string, message: string) => void

function* walk(contentDir: string, folder: string, say: Say): Generator<string> {
  for (const entry of readdirSync(join(contentDir, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = folder ? `${folder}/${entry.name}` : entry.name
    const is = entry.isSymbolicLink() ? followed(contentDir, path, say) : entry
    if (is?.isDirectory()) yield* walk(contentDir, path, say)
    else if (is?.isFile()) yield path
  }
}

/** Where a symbolic link leads; undefined when it leads nowhere, back to a folder around it, or out of the content. */
function followed(contentDir: string, path: string, say: Say): Stats | undefined {
  const root = realpathSync(contentDir)
  const real = realOf(join(contentDir, path))
  if (real === undefined) say(path, 'deze verwijzing (symlink) leidt nergens heen: haal haar weg, of zet het bestand zelf hier')
  else if (real !== root && !real.startsWith(root + sep))
    say(path, 'deze verwijzing (symlink) leidt naar buiten de map met inhoud: zet het bestand zelf hier')
  else if (`${realpathSync(join(contentDir, path, '..'))}${sep}`.startsWith(real + sep))
    say(path, 'deze verwijzing (symlink) leidt naar een map waarin ze zelf staat: haal haar weg')
  else return statSync(real)
  return undefined
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined // gone, or one that leads to itself
  }
}

function whyNot(file: string): string {
  const folders = Object.values(kinds).flatMap(({ folder }) => folder ?? [])
  const [first = '', ...rest] = file.split('/')
  if (rest.length === 0)
    return `dit bestand wordt niet gelezen${didYouMean(file, ['site.yaml', 'site.en.yaml']) || `: zet het in ${folders.join(', ')}`}`
  const kind = Object.values(kinds).find(({ folder }) => folder === first)
  if (!kind) return `de map "${first}" wordt niet gelezen${didYouMean(first, folders) || `; wel: ${folders.join(', ')}`}`
  if (/\.en\.ya?ml$/.test(file)) return 'een actiecode heeft geen vertaling: haal .en weg'
  return `een bestand in ${first} eindigt op ${kind.body ? '.mdx' : '.yaml'}: geef het die naam`
}

/** What lies in public/ has an address of its own at the root. */
export function publicFiles(): string[] {
  const folder = join(process.cwd(), 'public')
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : []
}
