/**
 * The one spelling of an address: lower case, no slash at the end, no double ones, no letter percent-encoded, the words of its
 * language, page 1 without its number. Pure; what is tidy stays as it is.
 */
import { inside, outside } from '../addresses'

/** Left alone altogether: what other programs ask for. */
const APART = new Set(['api', '_next', 'e'])
/** What lies below these was typed by nobody, or is a key: only what stands before it is ours to spell. */
const KEYS = new Set(['s', 'aanmelding', 'registration', 'kaart', 'kader', 'beeld', 'beelden', 'beheer'])

/** `path`: a public path that can be decoded. */
export function tidyPath(path: string): string {
  const tidied = tidyOnce(path)
  return tidied === path ? path : tidyPath(tidied)
}

function tidyOnce(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '')
  const languages = /^(?:nl|en)$/i.test(segments[0] ?? '') ? 1 : 0
  const root = plain(segments[languages] ?? '')
  if (languages === 0 && APART.has(root)) return path
  const own = KEYS.has(root) ? languages + 1 : segments.length
  const plainly = [...segments.slice(0, own).map(plain), ...segments.slice(own)]
  // A browser resolves these before it asks; whoever sends them is after something else.
  if (plainly.some((segment) => segment === '.' || segment === '..')) return path
  if (own === segments.length && /^index\.html?$/.test(plainly.at(-1) ?? '')) plainly.pop()
  return inItsLanguage(plainly)
}

function inItsLanguage(segments: string[]): string {
  const path = `/${segments.join('/')}`
  const insidePath = segments[0] === 'nl' ? path : inside(path)
  return outside(insidePath.replace(/^(\/\w+\/(?:artikelen|(?:themas|auteurs)\/[^/]+))\/pagina\/1$/, '$1')) || '/'
}

/** RFC 3986, 6.2.2: case, and characters that need no encoding. A backslash would be a slash to a browser that is sent on to it. */
const plain = (segment: string) =>
  segment
    .replaceAll('\\', '%5C')
    .replace(/%([0-9a-f]{2})/gi, (encoded, hex: string) => {
      const character = String.fromCharCode(Number.parseInt(hex, 16))
      return /[\w.~-]/.test(character) ? character : encoded.toUpperCase()
    })
    .replace(/%[0-9A-F]{2}|[A-Z]+/g, (found) => (found.startsWith('%') ? found : found.toLowerCase()))
