/** Whether the links in bodies lead somewhere: to a page that the content makes, by its Dutch or English address. Pure. */
import { inside } from '../../addresses'
import { decoded } from '../../decode'
import { normaliseCode } from '../../domain/codes/promo-code'
import { listRoots } from '../../routes'
import type { PlacedLink } from '../mdx/links/links'
import { type Said, said } from '../words/rules'
import { wrongCode } from './codes'
import { didYouMean } from './did-you-mean'
import { type Asking, brokenFile, fromTheFile } from './link-files'
import { kind, type Linked, type Named, type Others } from './names'

/** Pages that are there whatever editors write. */
const ALWAYS = new Set(['', ...listRoots, 'artikelen/archief', 'zoeken'])
/** What may come after the address of one page of a kind. */
const BELOW: Record<string, RegExp> = {
  artikelen: /^$/,
  themas: /^$|^\/pagina\/\d+$/,
  auteurs: /^$|^\/pagina\/\d+$/,
  seminars: /^$|^\/(aanmelden|aanmelden\/bedankt)$/,
}
/** By folder, what the names below it are; all else are pages. */
const KINDS: Record<string, string> = { themas: kind.topic, s: kind.code }
/** Articles on a page of a list. */
const PAGE = 20

/** What is to be said of a link; undefined when it leads somewhere. */
export function brokenLink({ url }: PlacedLink, asking: Asking): Said | undefined {
  const { others } = asking
  if (!url.startsWith('/')) return fromTheFile(url, asking)
  const [address = '', hash] = url.split('#')
  const path = decoded(address.replace(/\?.*$/, ''))
  if (others.named(kind.moved, path).length > 0) return undefined
  if (/\.\w+$/.test(path)) return brokenFile(url, path, asking)
  const page = inside(path.replace(/(.)\/$/, '$1')).replace(/^\/\w+\/?/, '')
  const [folder = '', name, ...rest] = page.split('/')
  if (ALWAYS.has(page) || /^artikelen\/archief\/\d{4}(?:\/\d\d)?$/.test(page)) return undefined
  const number = /(?:^|\/)pagina\/(\d+)$/.exec(page)?.[1]
  const last = number === undefined ? 0 : Math.max(1, Math.ceil(others.names(kind.page('artikelen')).length / PAGE))
  if (Number(number) > last) return said('listPageMissing', { url, last })
  if (ALWAYS.has(folder) && name === 'pagina') return undefined
  const below = rest.length > 0 ? `/${rest.join('/')}` : ''
  if (folder === 's' && name !== undefined)
    return unknown(url, normaliseCode(name), 's', others) ?? wrongCode(name, undefined, others, asking.now)[0]
  if (name === undefined) return unknown(url, folder, '', others) ?? ofPage(url, folder, '', hash, asking)
  if (!BELOW[folder]?.test(below)) return said('pageMissing', { url, near: nearRoot(url, folder) })
  return (
    unknown(url, name, folder, others) ??
    codeInQuery(folder, name, address, asking) ??
    (below ? undefined : ofPage(url, name, folder, hash, asking))
  )
}

/** The form of a seminar works out the price under the code that stands in its address. */
function codeInQuery(folder: string, name: string, address: string, { others, now }: Asking): Said | undefined {
  const [, query = ''] = address.split('?')
  const code = new URLSearchParams(query).get('code')
  return folder === 'seminars' && code ? wrongCode(code, name, others, now)[0] : undefined
}

/** "/Artikel/x": the list that was probably meant. */
const nearRoot = (url: string, folder: string) =>
  didYouMean(folder, Object.keys(BELOW), (near) => `"${url.replace(folder, near)}"`)

function unknown(url: string, slug: string, folder: string, others: Others): Said | undefined {
  const names = KINDS[folder] ?? kind.page(folder)
  if (others.named(names, slug).length > 0) return undefined
  // Which topics there are is not known while site.yaml cannot be read.
  if (folder === 'themas' && others.named(kind.site, 'broken').length > 0) return undefined
  const there = folder === '' ? [...others.names(names), ...listRoots, 'zoeken'] : others.names(names)
  const near = didYouMean(slug, there, (near) => `"${url.replace(/[^/?#]+\/?(?=[?#]|$)/, near)}"`)
  return said('pageMissing', { url, near })
}

/** Of a page that is there: whether readers see it, and the heading on it. */
function ofPage(url: string, slug: string, folder: string, hash: string | undefined, asking: Asking): Said | undefined {
  const found = asking.others.named(kind.page(folder), slug)
  return (
    (folder === 'artikelen' ? notOut(url, found, slug, asking) : undefined) ??
    (hash ? wrongHeading(url, hash, found) : undefined)
  )
}

function notOut(url: string, found: Named[], slug: string, { file, others, now }: Asking): Said | undefined {
  const state = found.map(({ value }) => value as Linked).find(({ draft, until }) => draft || until !== undefined)
  if (state?.draft) return file.draft ? undefined : said('linkToDraft', { url })
  if (state?.until !== undefined && state.until <= now) return said('linkToExpired', { url, since: state.until })
  const from = others.named(kind.later, slug)[0]?.over
  // Who is out later than what it links to, or at the same moment, links to what is there by then.
  const isInTime = from === undefined || from <= Math.max(now, file.from ?? 0) || file.draft === true
  return isInTime ? undefined : said('linkToLater', { url, from })
}

/** Those of a page in both languages. */
function wrongHeading(url: string, hash: string, found: Named[]): Said | undefined {
  const known = found.flatMap(({ value }) => (value as Linked).anchors)
  if (known.includes(decoded(hash))) return undefined
  return said('headingMissing', {
    url: url.replace(/#.*/, ''),
    heading: hash,
    near: didYouMean(hash, known, (near) => `"#${near}"`),
  })
}
