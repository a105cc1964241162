/** A folder of Hugo, Jekyll, Astro or of Markdown alone: which program it is of, what it says of itself, and which files are texts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import toml from 'toml'
import { type Fields, readYaml } from './front-matter'

export type Program = 'hugo' | 'jekyll' | 'astro' | 'markdown'
export interface Folder {
  program: Program
  /** Where its texts lie, below the folder; '' for the folder itself. */
  below: string
  config: Fields
}

const MOST_FILES = 100_000
/** Of the programs themselves. */
const notTexts = new Set([
  'node_modules',
  'vendor',
  'themes',
  'layouts',
  'archetypes',
  '_site',
  'public',
  '_includes',
  '_layouts',
  '_sass',
  'dist',
  'resources',
  'bower_components',
])
const configs = [
  'hugo.toml',
  'hugo.yaml',
  'hugo.yml',
  'config.toml',
  'config.yaml',
  'config.yml',
  '_config.yml',
  '_config.yaml',
  'config/_default/hugo.toml',
  'config/_default/config.toml',
]

export function folderOf(folder: string): Folder {
  const has = (path: string) => existsSync(join(folder, path))
  const name = configs.find(has)
  const config = name === undefined ? {} : readConfig(join(folder, name))
  if (has('_posts') || has('_config.yml') || has('_config.yaml')) return { program: 'jekyll', below: '', config }
  if (has('src/content') && textsIn(join(folder, 'src/content')).texts.length > 0)
    return { program: 'astro', below: 'src/content', config }
  if (has('content') && (name !== undefined || has('archetypes'))) return { program: 'hugo', below: 'content', config }
  return { program: 'markdown', below: '', config }
}

function readConfig(file: string): Fields {
  try {
    const text = readFileSync(file, 'utf8').slice(0, 1_000_000)
    return file.endsWith('.toml') ? (toml.parse(text) as Fields) : readYaml(text)
  } catch {
    return {}
  }
}

export interface Found {
  /** Paths below the folder, in order. */
  texts: string[]
  /** What may be a text and is not read, by how its name ends. */
  others: string[]
}

const TEXT = /\.(?:md|mdx|markdown|mdown|mkd)$/i
/** Texts of Jekyll and Hugo may be HTML; elsewhere in their folders that is a template. */
const HTML = /(?:^|\/)_(?:posts|drafts)\/.*\.html?$/i
const OTHER = /\.(?:html?|adoc|asciidoc|org|rst|textile|rmd)$/i

/** No link is followed. */
export function textsIn(folder: string, { program }: Pick<Folder, 'program'> = { program: 'markdown' }): Found {
  const found: string[] = []
  const others: string[] = []
  const isText = (path: string) => TEXT.test(path) || HTML.test(path) || (program === 'hugo' && /\.html?$/i.test(path))
  const walk = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below ? `${below}/${entry.name}` : entry.name
      if (found.length >= MOST_FILES || entry.name.startsWith('.') || notTexts.has(entry.name)) continue
      if (entry.isDirectory()) walk(path)
      else if (entry.isFile() && isText(path) && !/^(?:readme|licen[cs]e|changelog|contributing)\./i.test(entry.name))
        found.push(path)
      else if (entry.isFile() && OTHER.test(path)) others.push(extname(path).toLowerCase())
    }
  }
  walk('')
  return { texts: found.sort(), others: others.sort() }
}
