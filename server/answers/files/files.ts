/**
 * The site's own files: hashed ones of the build (`/_next/static/`), our elements (`/e/`), and what else lies in public/. The list
 * is made once, so no path from outside ever reaches the disk; a file is read and compressed at its first request.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { decoded } from '../../../lib/decode'
import { IMMUTABLE, NO_STORE } from '../../../lib/http/answers/cache-control'
import { type Representation, represent } from '../../cache/representation'
import { always } from '../../html/headers'
import { isDevelopment } from '../../mode'

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
/** What is larger is not kept: Next sends it, in parts to who asks for parts. */
const LARGEST = 4 * 1024 * 1024

interface SiteFile {
  file: string
  large: boolean
  immutable: boolean
  kept?: Representation
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

export type Files = Pick<SiteFiles, 'has' | 'hasLarge' | 'get' | 'text' | 'baseSheet'>

export class SiteFiles {
  private files = new Map<string, SiteFile>()
  /** Address of the site's sheet, for a page that Next does not make. */
  readonly baseSheet?: string

  /** `siteDir`: the folder of one build. */
  constructor(siteDir: string) {
    for (const [url, file, large] of below(join(siteDir, 'public'), ''))
      this.files.set(url, { file, large, immutable: url.startsWith('/e/') })
    for (const [url, file, large] of below(join(siteDir, 'static'), '/_next/static'))
      this.files.set(url, { file, large, immutable: true })
    this.baseSheet = this.sheets().find((url) => this.text(url)?.includes('@layer theme'))
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
    if (!found || found.large) return undefined
    found.kept ??= fileAnswer(path, found.immutable, readFileSync(found.file))
    return found.kept
  }

  /** What stands in it. */
  text(path: string): string | undefined {
    const found = this.at(path)
    return found && readFileSync(found.file, 'utf8')
  }

  private sheets = () => [...this.files.keys()].filter((url) => url.startsWith('/_next/static/') && url.endsWith('.css'))
}

/** Those of a site that is being worked on: looked up at each request. Its sheets are Next's. */
export const filesThatChange = (siteDir: string): Files => ({
  has: (path) => new SiteFiles(siteDir).has(path),
  hasLarge: (path) => new SiteFiles(siteDir).hasLarge(path),
  get: (path) => new SiteFiles(siteDir).get(path),
  text: (path) => new SiteFiles(siteDir).text(path),
})

function fileAnswer(path: string, immutable: boolean, body: Buffer): Representation {
  const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
  const cache = immutable ? IMMUTABLE : isDevelopment() ? NO_STORE : 'public, max-age=3600'
  return represent(200, { 'content-type': type, 'cache-control': cache, ...always() }, body)
}
