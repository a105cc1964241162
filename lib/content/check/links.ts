/** Whether the links in bodies lead somewhere: to a page that the content makes, by its Dutch or English address. Pure. */
import { inside } from '../../addresses'
import { decoded } from '../../decode'
import { normaliseCode } from '../../domain/promo-code'
import { listRoots } from '../../routes'
import type { PlacedLink } from '../mdx/links'
import { type Said, said } from '../words/rules'
import { didYouMean } from './did-you-mean'
import { kind, type Others } from './names'

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

/** What is wrong with a link; undefined when it leads somewhere. */
export function brokenLink({ url }: PlacedLink, others: Others): Said | undefined {
  const [address = '', hash] = url.split('#')
  const path = decoded(address.replace(/\?.*$/, ''))
  // Files (feeds, calendars, what lies in public/) are no pages of the content's.
  if (/\.\w+$/.test(path) || others.named(kind.moved, path).length > 0) return undefined
  const page = inside(path.replace(/(.)\/$/, '$1')).replace(/^\/\w+\/?/, '')
  const [folder = '', name, ...rest] = page.split('/')
  if (ALWAYS.has(page) || (ALWAYS.has(folder) && name === 'pagina')) return undefined
  const below = rest.length > 0 ? `/${rest.join('/')}` : ''
  if (folder === 's' && name !== undefined) return unknown(url, normaliseCode(name), 's', others)
  if (name === undefined) return unknown(url, folder, '', others) ?? wrongHeading(url, folder, '', hash, others)
  if (!BELOW[folder]?.test(below)) return said('pageMissing', { url })
  return unknown(url, name, folder, others) ?? (below ? undefined : wrongHeading(url, name, folder, hash, others))
}

function unknown(url: string, slug: string, folder: string, others: Others): Said | undefined {
  const names = KINDS[folder] ?? kind.page(folder)
  if (others.named(names, slug).length > 0) return undefined
  const near = didYouMean(slug, others.names(names), (near) => `"${url.replace(/[^/?#]+(?=[?#]|$)/, near)}"`)
  return said('pageMissing', { url, near })
}

/** Those of a page in both languages. */
function wrongHeading(url: string, slug: string, folder: string, hash: string | undefined, others: Others): Said | undefined {
  if (!hash) return undefined
  const known = others.named(kind.page(folder), slug).flatMap(({ value }) => (value ?? []) as string[])
  if (known.includes(decoded(hash))) return undefined
  return said('headingMissing', {
    url: url.replace(/#.*/, ''),
    heading: hash,
    near: didYouMean(hash, known, (near) => `"#${near}"`),
  })
}
