/** Whether the links in bodies lead somewhere: to a page that the content makes, by its Dutch or English address. Pure. */
import { inside } from '../addresses'
import { normaliseCode } from '../seminars/promo-code'
import { didYouMean } from './did-you-mean'
import type { Facts } from './facts'
import { decoded, type PlacedLink } from './mdx/links'

/** Pages that are there whatever editors write. */
const ALWAYS = new Set(['', 'artikelen', 'themas', 'auteurs', 'seminars', 'zoeken'])
/** What may come after the address of one page of a kind. */
const BELOW: Record<string, RegExp> = {
  artikelen: /^$/,
  themas: /^$|^\/pagina\/\d+$/,
  auteurs: /^$|^\/pagina\/\d+$/,
  seminars: /^$|^\/(aanmelden|aanmelden\/bedankt)$/,
}
const KINDS = { artikelen: 'Article', auteurs: 'Author', seminars: 'Seminar' } as const

/** Public addresses that the content has: by kind of page, the headings of each, and old addresses. */
export interface Pages {
  slugs: Map<string, Set<string>>
  /** By inside path without its language: `artikelen/x`. */
  headings: Map<string, string[]>
  moved: Set<string>
}

export function pagesOf(files: Facts[], topics: Iterable<string>, codes: Iterable<string>): Pages {
  const of = (type: Facts['type']) => new Set(files.filter((file) => file.type === type).map(({ slug }) => slug))
  const slugs = new Map<string, Set<string>>(Object.entries(KINDS).map(([folder, type]) => [folder, of(type)]))
  slugs.set('themas', new Set(topics)).set('', of('Page')).set('s', new Set(codes))
  const headings = new Map<string, string[]>()
  for (const { type, slug, anchors = [] } of files) {
    const folder = type === 'Page' ? '' : Object.entries(KINDS).find(([, kind]) => kind === type)?.[0]
    const path = folder === '' ? slug : `${folder}/${slug}`
    if (folder !== undefined) headings.set(path, [...(headings.get(path) ?? []), ...anchors])
  }
  return {
    slugs,
    headings,
    moved: new Set(files.flatMap(({ declared }) => declared.filter(({ as }) => as === 'Address').map(({ name }) => name))),
  }
}

/** What is wrong with a link; undefined when it leads somewhere. */
export function brokenLink({ url }: PlacedLink, pages: Pages): string | undefined {
  const [address = '', hash] = url.split('#')
  const path = decoded(address.replace(/\?.*$/, ''))
  // Files (feeds, calendars, what lies in public/) are no pages of the content's.
  if (pages.moved.has(path) || /\.\w+$/.test(path)) return undefined
  const page = inside(path.replace(/(.)\/$/, '$1')).replace(/^\/\w+\/?/, '')
  const [folder = '', name, ...rest] = page.split('/')
  if (ALWAYS.has(page) || (ALWAYS.has(folder) && name === 'pagina')) return undefined
  const below = rest.length > 0 ? `/${rest.join('/')}` : ''
  if (folder === 's' && name !== undefined) return unknown(url, normaliseCode(name), 's', pages)
  if (name === undefined) return unknown(url, folder, '', pages) ?? wrongHeading(url, page, hash, pages)
  if (!BELOW[folder]?.test(below)) return `de pagina "${url}" bestaat niet`
  return unknown(url, name, folder, pages) ?? (below ? undefined : wrongHeading(url, page, hash, pages))
}

function unknown(url: string, slug: string, folder: string, { slugs }: Pages): string | undefined {
  const known = slugs.get(folder) ?? new Set()
  if (known.has(slug)) return undefined
  return `de pagina "${url}" bestaat niet${didYouMean(slug, known, (near) => `"${url.replace(/[^/?#]+(?=[?#]|$)/, near)}"`)}`
}

function wrongHeading(url: string, page: string, hash: string | undefined, { headings }: Pages): string | undefined {
  const known = headings.get(page) ?? []
  if (!hash || known.includes(decoded(hash))) return undefined
  return `op "${url.replace(/#.*/, '')}" is geen kop "#${hash}"${didYouMean(hash, known, (near) => `"#${near}"`)}`
}
