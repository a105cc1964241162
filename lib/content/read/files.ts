/** The files below CONTENT_DIR. */
import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { didYouMean } from '../check/did-you-mean'
import { kinds, ownFiles, type Place, placeOf } from '../documents'
import { problemAt } from '../fields/problems'
import type { Problem } from '../types'
import { type Said, said } from '../words/rules'

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
  const say: Say = (file, what) => problems.push(problemAt(file, TOP, what))
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
    say('.', said('noContentFolder', { folder: contentDir }))
    return { files, problems }
  }
  for (const file of walk(contentDir, '', say)) {
    const place = placeOf(file)
    if (place) files.push({ file, place })
    else if (looksLikeContent(file)) say(file, whyNot(file))
  }
  return { files: files.sort((a, b) => (a.file < b.file ? -1 : 1)), problems }
}

/** Also what a text editor or word processor made of its name. A note beside the texts, and what editors keep of before, are let be. */
export function looksLikeContent(file: string): boolean {
  if (/(^|\/)(?:readme|licen[cs]e)(?:\.\w+)?$/i.test(file)) return false
  if (/\.(?:mdx?|ya?ml)(?:\.(?:txt|docx?|html?|rtf|mdx?|ya?ml))?$/i.test(file)) return true
  return file.includes('/') && /\.(?:docx?|odt|rtf|pages)$/i.test(file)
}

/** Of a file or folder, by its own name: what lies in it is no content. */
export const isLetBe = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

type Say = (file: string, what: Said) => void
const TOP = { line: 1, column: 1 }

function* walk(contentDir: string, folder: string, say: Say): Generator<string> {
  for (const entry of readdirSync(join(contentDir, folder), { withFileTypes: true })) {
    if (isLetBe(entry.name)) continue
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
  if (real === undefined) say(path, said('linkLeadsNowhere'))
  else if (real !== root && !real.startsWith(root + sep)) say(path, said('linkLeadsOut'))
  else if (`${realpathSync(join(contentDir, path, '..'))}${sep}`.startsWith(real + sep)) say(path, said('linkLeadsAround'))
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

function whyNot(file: string): Said {
  const folders = Object.values(kinds).flatMap(({ folder }) => folder ?? [])
  const [first = '', ...rest] = file.split('/')
  if (rest.length === 0)
    return said('fileNotRead', {
      near: didYouMean(file.replace(/\.(?:txt|docx?|html?|rtf)$/i, ''), ownFiles),
      folders: folders.join(', '),
    })
  const kind = Object.values(kinds).find(({ folder }) => folder === first)
  if (!kind) return said('folderNotRead', { folder: first, near: didYouMean(first, folders), folders: folders.join(', ') })
  if (/\.en\.ya?ml$/.test(file)) return said('codeHasNoTranslation')
  return said('wrongExtension', { folder: first, extension: kind.body ? '.mdx' : '.yaml' })
}

/** What lies in public/ has an address of its own: all of it, by path. */
export function publicFiles(): string[] {
  const folder = join(process.cwd(), 'public')
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll(sep, '/'))
    .sort()
}
