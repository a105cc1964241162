/**
 * Addresses that are the program's own, whatever editors write: no old address (`redirectFrom`) may take one, and no plain page may
 * have such a name. By the Dutch words of lib/addresses.ts; English ones are the same addresses.
 */
import { feedFormats, inside } from './addresses'
import { locales } from './domain/locale'
import { listRoots, rootsOf } from './routes'

/** Nothing of an editor's stands at these or below. */
export const reservedRoots: readonly string[] = [
  ...rootsOf('dynamic', 'link', 'key', 'frame', 'picture', 'api', 'desk', 'file', 'later'),
  ...['niet-gevonden', 'sitemap', ...locales],
]
/** Files at the root; what lies in public/ comes to these. */
export const reservedFiles: readonly string[] = [
  ...feedFormats,
  ...['robots.txt', 'sitemap.xml', 'favicon.ico', 'apple-touch-icon.png', 'manifest.webmanifest', 'seminars.ics'],
]
/** What stands below the lists beside editors' pages. */
const below: Record<string, RegExp> = {
  artikelen: /^(?:pagina(?:\/.*)?|archief(?:\/.*)?)$/,
  themas: new RegExp(`^[^/]+/(?:pagina(?:/.*)?|${feedFormats.join('|')})$`),
  auteurs: new RegExp(`^[^/]+/(?:pagina(?:/.*)?|${feedFormats.join('|')})$`),
  seminars: /^[^/]+\/(?:aanmelden(?:\/.*)?|seminar\.ics|kopie)$/,
}

/** A public path as addresses are compared: decoded, without case or double slashes, inside (`/nl/artikelen/x`). */
export function plainAddress(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path).normalize('NFC').toLowerCase()
    return inside(decoded.replace(/\/{2,}/g, '/').replace(/(?!^)\/$/, ''))
  } catch {
    return undefined
  }
}

/** `address`: of `plainAddress`; `files`: names in public/. */
export function isReserved(address: string, files: readonly string[] = []): boolean {
  const [, , root = '', ...rest] = address.split('/')
  const more = rest.join('/')
  if (root === '' || reservedRoots.includes(root)) return true
  if (more === '') return listRoots.includes(root) || reservedFiles.includes(root) || files.includes(root)
  return Object.hasOwn(below, root) ? below[root]?.test(more) === true : files.includes(root)
}
