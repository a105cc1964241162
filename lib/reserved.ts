/**
 * Addresses that are the program's own, whatever editors write: no old address (`redirectFrom`) may take one, and no plain page may
 * have such a name. By the Dutch words of lib/addresses.ts; English ones are the same addresses.
 */
import { feedForms, inside } from './addresses'

/** Folders in app/ whose pages no edition has. */
export const programRoots: readonly string[] = ['zoeken', 'aanmelding', 's', 'api', 'beeld', 'beheer', 'kaart', 'kader']
/** Nothing of an editor's stands at these or below. */
export const reservedRoots: readonly string[] = [
  ...programRoots,
  ...['niet-gevonden', 'nl', 'en', 'sitemap', 'beelden', 'redactie', 'voorbeeld', 'e', '_next', '.well-known'],
]
/** Files at the root; what lies in public/ comes to these. */
export const reservedFiles: readonly string[] = [
  ...feedForms,
  ...['robots.txt', 'sitemap.xml', 'favicon.ico', 'apple-touch-icon.png', 'manifest.webmanifest', 'seminars.ics'],
]
/** The lists, and what stands below them beside editors' pages. */
export const listRoots: readonly string[] = ['artikelen', 'themas', 'auteurs', 'seminars']
const below: Record<string, RegExp> = {
  artikelen: /^(?:pagina(?:\/.*)?|archief(?:\/.*)?)$/,
  themas: new RegExp(`^[^/]+/(?:pagina(?:/.*)?|${feedForms.join('|')})$`),
  auteurs: new RegExp(`^[^/]+/(?:pagina(?:/.*)?|${feedForms.join('|')})$`),
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
