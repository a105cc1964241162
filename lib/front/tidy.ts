/**
 * The one spelling of an address: lower case, no slash at the end, no double ones, no letter percent-encoded, the words of its
 * language, page 1 without its number. Pure; what is tidy stays as it is.
 */
import { inside, outside } from '../addresses'

/** Left alone altogether: what other programs ask for. */
const APART = new Set(['api', '_next', 'e'])
/** What lies below these was typed by nobody, or is a key: only what stands before it is ours to spell. */
const KEYS = new Set(['s', 'aanmelding', 'registration', 'kaart', 'kader', 'beeld', 'beelden', 'beheer'])

/** `path`: a public path that can be decoded. Each segment is looked at once, however many there are of a kind. */
export function tidyPath(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '')
  const dutch = segments.findIndex((segment) => plain(segment) !== 'nl')
  const own = dutch < 0 ? [] : segments.slice(dutch)
  const languages = plain(own[0] ?? '') === 'en' ? 1 : 0
  const root = plain(own[languages] ?? '')
  if (languages === 0 && APART.has(root)) return dutch === 0 ? path : `/${own.join('/')}`
  const typed = KEYS.has(root) ? languages + 1 : own.length
  const plainly = [...own.slice(0, typed).map(plain), ...own.slice(typed)]
  // A browser resolves these before it asks; whoever sends them is after something else.
  if (plainly.some((segment) => segment === '.' || segment === '..')) return path
  const insidePath = inside(`/${plainly.join('/')}`)
  return outside(typed === own.length ? withoutFirst(insidePath) : insidePath) || '/'
}

/** Without what says nothing at its end: `index.html`, and the number of page 1. */
function withoutFirst(insidePath: string): string {
  const segments = insidePath.split('/')
  for (;;) {
    if (segments.length > 2 && /^index\.html?$/.test(segments.at(-1) ?? '')) segments.pop()
    else if (isFirstPage(segments)) segments.length -= 2
    else return segments.join('/')
  }
}

/** `segments`: '', the language, the list, a topic or an author. */
const isFirstPage = (segments: string[]): boolean =>
  segments.at(-1) === '1' &&
  segments.at(-2) === 'pagina' &&
  segments.length - 2 === (segments[2] === 'artikelen' ? 3 : segments[2] === 'themas' || segments[2] === 'auteurs' ? 4 : 0)

/** RFC 3986, 6.2.2: case, and characters that need no encoding. A backslash would be a slash to a browser that is sent on to it. */
const plain = (segment: string) =>
  segment
    .replaceAll('\\', '%5C')
    .replace(/%([0-9a-f]{2})/gi, (encoded, hex: string) => {
      const character = String.fromCharCode(Number.parseInt(hex, 16))
      return /[\w.~-]/.test(character) ? character : encoded.toUpperCase()
    })
    .replace(/%[0-9A-F]{2}|[A-Z]+/g, (found) => (found.startsWith('%') ? found : found.toLowerCase()))
