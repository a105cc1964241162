/**
 * Every public address of Podium, in one place (CONTRACT, Addresses). Dutch lives at the root, English below /en. Inside Next
 * every page lives below /[locale] with Dutch segment names: `inside` and `outside` translate between the two.
 */
import type { Locale } from './domain/locale'
import { dutchOf, dutchRoot, englishOf } from './routes'

/** The language of an address, public or inside Next. */
export const localeOfPath = (path: string): Locale => (/^\/en(?:\/|$)/.test(path) ? 'en' : 'nl')

/** "/nl/artikelen/x" → "/artikelen/x"; "/en/artikelen/x" → "/en/articles/x". */
export function outside(path: string): string {
  const [, locale, ...rest] = path.split('/')
  if (locale === 'nl') return `/${rest.join('/')}`
  const root = rest[0] ?? ''
  return ['/en', ...rest.map((segment, place) => englishOf(segment, place, root))].join('/')
}

/** "/artikelen/x" → "/nl/artikelen/x"; "/en/articles/x" → "/en/artikelen/x". The path alone: no query. */
export function inside(path: string): string {
  if (path === '/') return '/nl'
  const [, first, ...rest] = path.split('/')
  if (first !== 'en') return `/nl${path}`
  const root = dutchRoot(rest[0] ?? '')
  return ['/en', ...rest.map((segment, place) => dutchOf(segment, place, root))].join('/')
}

/** RSS 2.0, Atom and JSON Feed, at the end of a feed's address. */
export const feedFormats = ['feed.xml', 'atom.xml', 'feed.json'] as const
export type FeedFormat = (typeof feedFormats)[number]
export const feedTypes: Record<FeedFormat, string> = {
  'feed.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
}

const at = (locale: Locale, ...parts: string[]) => outside(['', locale, ...parts].join('/'))

/** As `ref`, on what leads from an article to a seminar: a sign-up then knows what brought it, without a cookie. */
export const refOfArticle = (slug: string) => `artikel:${slug}`

/** The colon of a `ref` may stand in a query as it is (RFC 3986, 3.4), where people read it. */
function withQuery(path: string, query: { code?: string; ref?: string }): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => (value ? `${name}=${encodeURIComponent(value)}` : []))
  return pairs.length > 0 ? `${path}?${pairs.join('&').replaceAll('%3A', ':')}` : path
}

/** Public paths, for links. Absolute ones are `settings.siteUrl` + path. */
export const address = {
  /** Of the desk, which is Dutch alone; all else of it is in lib/desk/paths.ts. */
  signIn: (token: string) => at('nl', 'beheer', 'inloggen', token),
  /** What the QR code of a ticket leads to, and who helps at the door; the buttons there are Dutch. `ticket`: its own token. */
  door: (l: Locale, ticket: string) => at(l, 'deur', ticket),
  attend: (ticket: string) => at('nl', 'deur', ticket, 'is-er'),
  unattend: (ticket: string) => at('nl', 'deur', ticket, 'toch-niet'),
  helpAtDoor: (token: string) => at('nl', 'deur', 'helpen', token),
  openDoor: (token: string) => at('nl', 'deur', 'helpen', token, 'openen'),
  doorList: (slug: string) => at('nl', 'deur', 'lijst', encodeURIComponent(slug)),
  deskFigures: () => at('nl', 'beheer', 'cijfers'),
  home: (l: Locale) => at(l).replace(/^$/, '/'),
  articles: (l: Locale, page = 1) => (page > 1 ? at(l, 'artikelen', 'pagina', String(page)) : at(l, 'artikelen')),
  article: (l: Locale, slug: string) => at(l, 'artikelen', slug),
  /** Of all years, of one, or of a month of it (1 to 12). */
  archive: (l: Locale, year?: number, month?: number) =>
    at(l, 'artikelen', 'archief', ...[year, month && String(month).padStart(2, '0')].filter(Boolean).map(String)),
  topics: (l: Locale) => at(l, 'themas'),
  topic: (l: Locale, slug: string, page = 1) =>
    page > 1 ? at(l, 'themas', slug, 'pagina', String(page)) : at(l, 'themas', slug),
  authors: (l: Locale) => at(l, 'auteurs'),
  author: (l: Locale, slug: string, page = 1) =>
    page > 1 ? at(l, 'auteurs', slug, 'pagina', String(page)) : at(l, 'auteurs', slug),
  seminars: (l: Locale) => at(l, 'seminars'),
  /** With a code that stood where the link stands: the page then shows the price under it, and passes it on. */
  seminar: (l: Locale, slug: string, code?: string, ref?: string) => withQuery(at(l, 'seminars', slug), { code, ref }),
  register: (l: Locale, slug: string, code?: string, ref?: string) =>
    withQuery(at(l, 'seminars', slug, 'aanmelden'), { code, ref }),
  thanks: (l: Locale, slug: string) => at(l, 'seminars', slug, 'aanmelden', 'bedankt'),
  partner: (l: Locale, token: string) => at(l, 'partner', token),
  partnerQr: (l: Locale, token: string) => at(l, 'partner', token, 'qr'),
  signUp: (l: Locale, token: string) => at(l, 'aanmelding', token),
  cancel: (l: Locale, token: string) => at(l, 'aanmelding', token, 'annuleren'),
  /** Takes a seat that is held: one that was offered, or of an address that is to be confirmed. */
  confirm: (l: Locale, token: string) => at(l, 'aanmelding', token, 'bevestigen'),
  passOn: (l: Locale, token: string) => at(l, 'aanmelding', token, 'doorgeven'),
  answers: (l: Locale, token: string) => at(l, 'aanmelding', token, 'antwoorden'),
  mendName: (l: Locale, token: string) => at(l, 'aanmelding', token, 'naam'),
  /** The page with one button, which posts to `leave`. */
  notComing: (l: Locale, token: string) => at(l, 'aanmelding', token, 'ik-kom-niet'),
  leave: (l: Locale, token: string) => at(l, 'aanmelding', token, 'afmelden'),
  /** Undoes that. */
  coming: (l: Locale, token: string) => at(l, 'aanmelding', token, 'toch-wel'),
  /** Whether one wants mails about something else. */
  news: (l: Locale, token: string) => at(l, 'aanmelding', token, 'nieuws'),
  /** The page with the one button, and where it posts to: a mail program does so too. */
  unsubscribe: (l: Locale, token: string) => at(l, 'uitschrijven', token),
  unsubscribeNow: (l: Locale, token: string) => at(l, 'uitschrijven', token, 'nu'),
  erase: (l: Locale, token: string) => at(l, 'aanmelding', token, 'wissen'),
  ownData: (l: Locale, token: string) => at(l, 'aanmelding', token, 'gegevens.json'),
  /** One's ticket, to print. */
  ticket: (l: Locale, token: string) => at(l, 'aanmelding', token, 'kaartje'),
  ticketPdf: (l: Locale, token: string) => at(l, 'aanmelding', token, 'kaartje.pdf'),
  /** The certificate of who was there, to print; and the address on it, by a token of its own. */
  certificate: (l: Locale, token: string) => at(l, 'aanmelding', token, 'bewijs'),
  certificatePdf: (l: Locale, token: string) => at(l, 'aanmelding', token, 'bewijs.pdf'),
  certificateProof: (l: Locale, certificate: string) => at(l, 'bewijs', certificate),
  signUpCalendar: (l: Locale, token: string) => at(l, 'aanmelding', token, 'seminar.ics'),
  agenda: (l: Locale) => at(l, 'seminars.ics'),
  calendar: (l: Locale, slug: string) => at(l, 'seminars', slug, 'seminar.ics'),
  shared: (l: Locale, code: string, ref?: string) => withQuery(at(l, 's', encodeURIComponent(code)), { ref }),
  page: (l: Locale, slug: string) => at(l, slug),
  search: (l: Locale, query?: string) => at(l, 'zoeken') + (query ? `?q=${encodeURIComponent(query)}` : ''),
  feed: (l: Locale, format: FeedFormat = 'feed.xml') => at(l, format),
  topicFeed: (l: Locale, slug: string, format: FeedFormat = 'feed.xml') => at(l, 'themas', slug, format),
  authorFeed: (l: Locale, slug: string, format: FeedFormat = 'feed.xml') => at(l, 'auteurs', slug, format),
  manifest: (l: Locale) => at(l, 'manifest.webmanifest'),
  /** A picture in one width (pixels) and format, by the hash of its content: it never changes. Served by the server. */
  picture: (hash: string, width: number, format: 'avif' | 'jpg') => `/beeld/${hash}/${width}.${format}`,
  /** The card that social media show of a page: 1200 x 630. `name` is a slug, or a code as it is printed. */
  card: (l: Locale, of: 'artikelen' | 'auteurs' | 'themas' | 'seminars' | 's', name: string) =>
    `/kaart/${l}/${of}/${encodeURIComponent(name)}.png`,
  /** The card of every page that has none of its own. */
  siteCard: (l: Locale) => `/kaart/${l}/site/algemeen.png`,
  /** Frames: pages of our own with a policy of their own, for what comes from elsewhere after a press. */
  commentsFrame: (l: Locale, slug: string) => `/kader/${l}/reacties/${encodeURIComponent(slug)}`,
  videoFrame: (l: Locale, provider: string, id: string) => `/kader/${l}/video/${provider}/${encodeURIComponent(id)}`,
}
