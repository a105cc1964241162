/**
 * The site's own files: hashed ones of the build (`/_next/static/`), our elements (`/e/`), and what else lies in public/. The list
 * is made once, so no path from outside ever reaches the disk; a file is read and compressed at its first request.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { IMMUTABLE } from '../../lib/http/answers/cache-control'
import { decoded } from '../../lib/pictures/picture'
import { type Representation, represent, weightOf } from '../cache/representation'
import { always } from '../html/headers'
import { partsOf } from '../html/sheets'

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.xsl': 'text/xsl; charset=utf-8',
}
/** What is larger is not held: Next sends it, in parts to who asks for parts. */
const LARGEST = 4 * 1024 * 1024

interface SiteFile {
  file: string
  large: boolean
  immutable: boolean
  held?: Representation
}

/** Every file below a folder, with its address. A site without this folder has none. */
function* below(folder: string, url: string): Generator<[url: string, file: string, large: boolean]> {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    const stats = statSync(file)
    if (stats.isDirectory()) yield* below(file, `${url}/${name}`)
    else yield [`${url}/${name}`, file, stats.size > LARGEST]
  }
}

/** What gathered sheets may weigh: there are as many as kinds of pages, and as many as somebody makes up of their parts. */
const GATHERED = 16 * 1024 * 1024

export class SiteFiles {
  private files = new Map<string, SiteFile>()
  private gathered = new LRUCache<string, Representation>({ maxSize: GATHERED, maxEntrySize: GATHERED >> 3 })
  /** Address of the sheet of the whole site, for a page that needs no other. */
  readonly baseSheet?: string

  /** `siteDir`: the folder of one build. */
  constructor(siteDir: string) {
    for (const [url, file, large] of below(join(siteDir, 'public'), ''))
      this.files.set(url, { file, large, immutable: url.startsWith('/e/') })
    for (const [url, file, large] of below(join(siteDir, 'static'), '/_next/static'))
      this.files.set(url, { file, large, immutable: true })
    this.baseSheet = this.sheets().find((url) => this.read(url)?.includes('@layer theme'))
  }

  has(path: string): boolean {
    return this.at(path) !== undefined
  }

  /** Whether there is a file that is too large for `get`. */
  hasLarge(path: string): boolean {
    return this.at(path)?.large === true
  }

  /** A space or an é in a name comes encoded. */
  private at = (path: string) => this.files.get(path) ?? this.files.get(decoded(path))

  /** The answer for this path; undefined when there is no such file. */
  get(path: string): Representation | undefined {
    const found = this.at(path)
    if (!found) return this.gatheredSheet(path)
    if (found.large) return undefined
    found.held ??= fileAnswer(path, found.immutable, readFileSync(found.file))
    return found.held
  }

  /** Several sheets as one (sheets.ts). */
  private gatheredSheet(path: string): Representation | undefined {
    const ready = this.gathered.get(path)
    const parts = ready ? undefined : partsOf(path)?.map((part) => this.read(part))
    if (!parts || parts.includes(undefined)) return ready
    const made = fileAnswer(path, true, Buffer.from(parts.join('\n')))
    // Twice: it will be held compressed too.
    this.gathered.set(path, made, { size: 2 * weightOf(made) })
    return made
  }

  private read(url: string): string | undefined {
    const found = this.files.get(url)
    return found && readFileSync(found.file, 'utf8')
  }

  private sheets = () => [...this.files.keys()].filter((url) => url.startsWith('/_next/static/') && url.endsWith('.css'))
}

function fileAnswer(path: string, immutable: boolean, body: Buffer): Representation {
  const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
  const cache = immutable ? IMMUTABLE : 'public, max-age=3600'
  return represent(200, { 'content-type': type, 'cache-control': cache, ...always() }, body)
}
