/**
 * The one table of what stands at the root of the site. Translations, rewrites, redirects, spellings, robots.txt, speculation rules, reserved
 * names and link checks are made of it: a new root is one line here, a folder in app/, and (for a page that is kept) a line in lib/editions/questions/exists.ts.
 */

export type Kind =
  /** A page of the edition: kept, listed in search engines, followed ahead by browsers. */
  | 'reading'
  /** Looked up at each request. */
  | 'dynamic'
  /** A shared link: who follows it is counted. */
  | 'link'
  /** Its address is the key to somebody's own page. */
  | 'key'
  /** A page in a page, with a policy of its own. */
  | 'frame'
  /** A picture that is drawn or made smaller. */
  | 'picture'
  | 'api'
  | 'desk'
  /** A file of the build or of public/; it is there or it is not. */
  | 'file'
  /** Kept free. */
  | 'later'

/** What site.yaml can switch off: lib/parts.ts. */
export const parts = ['seminars', 'topics', 'authors', 'english', 'search', 'discussion'] as const
export type Part = (typeof parts)[number]

interface Route {
  kind: Kind
  /** Which part of the site it is. */
  part?: Part
  /** Its English word; the same in both languages where there is none. */
  english?: string
  /** There is one address, and no English one below /en. */
  single?: true
  /** Words that stand below it: what they are in English, and at which place, from 1. */
  below?: Record<string, { english: string; at: number }>
}

const page = (at: number) => ({ pagina: { english: 'page', at } })

/** By the Dutch word, which is that of the folder in app/. */
export const routes: Record<string, Route> = {
  artikelen: { kind: 'reading', english: 'articles', below: { ...page(1), archief: { english: 'archive', at: 1 } } },
  themas: { kind: 'reading', part: 'topics', english: 'topics', below: page(2) },
  auteurs: { kind: 'reading', part: 'authors', english: 'authors', below: page(2) },
  seminars: {
    kind: 'reading',
    part: 'seminars',
    below: { aanmelden: { english: 'register', at: 2 }, bedankt: { english: 'thanks', at: 3 } },
  },
  sitemap: { kind: 'reading', single: true },
  'niet-gevonden': { kind: 'reading' },
  zoeken: { kind: 'dynamic', part: 'search', english: 'search' },
  s: { kind: 'link', part: 'seminars' },
  aanmelding: {
    kind: 'key',
    english: 'registration',
    below: {
      annuleren: { english: 'cancel', at: 2 },
      bevestigen: { english: 'confirm', at: 2 },
      doorgeven: { english: 'pass-on', at: 2 },
      naam: { english: 'name', at: 2 },
      antwoorden: { english: 'answers', at: 2 },
      'ik-kom-niet': { english: 'not-coming', at: 2 },
      afmelden: { english: 'leave', at: 2 },
      'toch-wel': { english: 'coming', at: 2 },
      nieuws: { english: 'news', at: 2 },
      wissen: { english: 'erase', at: 2 },
      kaartje: { english: 'ticket', at: 2 },
      'kaartje.pdf': { english: 'ticket.pdf', at: 2 },
      bewijs: { english: 'certificate', at: 2 },
      'bewijs.pdf': { english: 'certificate.pdf', at: 2 },
      'gegevens.json': { english: 'data.json', at: 2 },
    },
  },
  /** Where mails about anything but one's own seminar are ended. */
  uitschrijven: { kind: 'key', english: 'unsubscribe', below: { nu: { english: 'now', at: 2 } } },
  /** What a partner shares, and what came of it. */
  partner: { kind: 'key', part: 'seminars' },
  /** A ticket at the door; below it, in Dutch alone, what who helps there has. */
  deur: { kind: 'key', english: 'door' },
  /** What proves a certificate of attendance. */
  bewijs: { kind: 'key', english: 'certificate' },
  /** A preview: the site as a branch would make it, below the token of its link. */
  voorbeeld: { kind: 'key', single: true },
  kader: { kind: 'frame', single: true },
  kaart: { kind: 'picture', single: true },
  beeld: { kind: 'picture', single: true },
  api: { kind: 'api', single: true },
  beheer: { kind: 'desk', single: true },
  beelden: { kind: 'file', single: true },
  e: { kind: 'file', single: true },
  _next: { kind: 'file', single: true },
  '.well-known': { kind: 'file', single: true },
  redactie: { kind: 'later', single: true },
}

/** The lists of an edition, with pages of their own below them. */
export const listRoots: readonly string[] = ['artikelen', 'themas', 'auteurs', 'seminars']

export const rootsOf = (...kinds: Kind[]): string[] =>
  Object.keys(routes).filter((root) => kinds.includes(routes[root]?.kind as Kind))

/** Roots whose pages no edition has. */
export const programRoots: readonly string[] = rootsOf('dynamic', 'link', 'key', 'frame', 'picture', 'api', 'desk')

/** Segments are whatever someone types: "constructor" is no word of a table. */
const own = <T>(table: Record<string, T> | undefined, word: string): T | undefined =>
  table !== undefined && Object.hasOwn(table, word) ? table[word] : undefined

/** The English word of a segment that stands at `place` below `root` (0: the root itself); as it is when it has none there. */
export function englishOf(segment: string, place: number, root: string): string {
  if (place === 0) return own(routes, segment)?.english ?? segment
  const word = own(own(routes, root)?.below, segment)
  return word?.at === place ? word.english : segment
}

const dutchRoots = new Map(Object.entries(routes).flatMap(([dutch, { english }]) => (english ? [[english, dutch]] : [])))

/** The Dutch word of a root that may be English. */
export const dutchRoot = (segment: string): string => dutchRoots.get(segment) ?? segment

/** The other way round; `root` is Dutch. */
export function dutchOf(segment: string, place: number, root: string): string {
  if (place === 0) return root
  const words = Object.entries(own(routes, root)?.below ?? {})
  return words.find(([, { english, at }]) => english === segment && at === place)?.[0] ?? segment
}

/** Public addresses of these roots, in every language that they have. */
export const addressesOf = (...kinds: Kind[]): string[] =>
  rootsOf(...kinds).flatMap((root) => [`/${root}`, ...(routes[root]?.single ? [] : [englishAddress(root)])])

const englishAddress = (root: string) => `/en/${englishOf(root, 0, root)}`
