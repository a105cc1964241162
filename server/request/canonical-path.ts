/**
 * The one spelling of an address: lower case, no slash at the end, no double ones, no letter percent-encoded, the words of its
 * language, page 1 without its number. Pure; what is canonical stays as it is.
 */
import { inside, outside } from '../../lib/addresses'
import { englishOf, rootsOf } from '../../lib/routes'

/** Left alone altogether: what other programs ask for. */
const APART = new Set(['api', '_next', 'e'])
/** What lies below these was typed by nobody, or is a key: only what stands before it is ours to spell. */
const keys = [...rootsOf('link', 'key', 'picture', 'frame', 'desk'), 'beelden']
const KEYS = new Set([...keys, ...keys.map((root) => englishOf(root, 0, root))])

/** `path`: a public path that can be decoded. Each segment is looked at once, however many there are of a kind. */
export function canonicalPath(path: string): string {
  const all = path.split('/').filter((segment) => segment !== '')
  const plainly = all.map(plain)
  const dutch = plainly.findIndex((segment) => segment !== 'nl')
  const [typed, segments] = dutch < 0 ? [[], []] : [all.slice(dutch), plainly.slice(dutch)]
  const languages = segments[0] === 'en' ? 1 : 0
  const root = segments[languages] ?? ''
  if (languages === 0 && APART.has(root)) return dutch === 0 ? path : `/${typed.join('/')}`
  const own = KEYS.has(root) ? languages + 1 : segments.length
  const spelled = [...segments.slice(0, own), ...typed.slice(own)]
  // A browser resolves these before it asks; whoever sends them is after something else.
  if (spelled.some((segment) => segment === '.' || segment === '..')) return path
  const insidePath = inside(`/${spelled.join('/')}`)
  return outside(own === segments.length ? withoutFirst(insidePath) : insidePath) || '/'
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
  englishOf('pagina', segments.length - 4, segments[2] ?? '') !== 'pagina'

/** RFC 3986, 6.2.2: case, and characters that need no encoding. A backslash would be a slash to a browser that is sent on to it. */
const plain = (segment: string) => segment.replace(/\\|%[0-9a-fA-F]{2}|[A-Z]+/g, spelling)

function spelling(found: string): string {
  if (found === '\\') return '%5C'
  if (!found.startsWith('%')) return found.toLowerCase()
  const character = String.fromCharCode(Number.parseInt(found.slice(1), 16))
  return /[\w.~-]/.test(character) ? character.toLowerCase() : found.toUpperCase()
}
