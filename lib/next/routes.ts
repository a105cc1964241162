/**
 * How public addresses and the pages inside Next meet, from lib/addresses.ts: Dutch at the root, English words below /en. For
 * next.config.mjs; the patterns are Next's (path-to-regexp).
 */
import { feedFormats, outside } from '../addresses'
import { addressesOf, routes } from '../routes'

/** Pages of which some segment has an English word. `:rest*` would translate nothing behind it, so each form is named. */
const patterns = [
  'artikelen',
  'artikelen/pagina/:page',
  'artikelen/archief',
  'artikelen/archief/:year',
  'artikelen/archief/:year/:month',
  'artikelen/:slug',
  'themas',
  'themas/:topic',
  ...feedFormats.map((form) => `themas/:topic/${form}`),
  'themas/:topic/pagina/:page',
  'auteurs',
  'auteurs/:author',
  ...feedFormats.map((form) => `auteurs/:author/${form}`),
  'auteurs/:author/pagina/:page',
  'zoeken',
  'seminars/:slug/aanmelden',
  'seminars/:slug/aanmelden/bedankt',
  'aanmelding/:token',
  ...Object.keys(routes.aanmelding?.below ?? {}).map((word) => `aanmelding/:token/${word}`),
  'aanmelding/:token/seminar.ics',
  'uitschrijven/:token',
  'uitschrijven/:token/nu',
  'deur/:token',
  'bewijs/:token',
]
const english = patterns.map((pattern) => {
  const inside = `/en/${pattern}`
  return { inside, outside: outside(inside) }
})

/** Page 1 of a list is the list itself. */
const firstPages = ['artikelen', 'themas/:topic', 'auteurs/:author'].flatMap((list) =>
  ['nl', 'en'].map((locale) => ({
    source: outside(`/${locale}/${list}/pagina/1`),
    destination: outside(`/${locale}/${list}`),
    permanent: true,
  })),
)

export const redirects = [
  { source: '/nl', destination: '/', permanent: true },
  ...firstPages.map((r) => ({ ...r, source: `/nl${r.source}` })).filter((r) => !r.source.startsWith('/nl/en')),
  { source: '/nl/:path*', destination: '/:path*', permanent: true },
  ...firstPages,
  ...english.map(({ inside, outside }) => ({ source: inside, destination: outside, permanent: true })),
]

const both = (...paths: string[]) => paths.flatMap((path) => ['nl', 'en'].map((locale) => outside(`/${locale}/${path}`)))

/** Of no use in a search engine: forms, what a search finds, shared links, frames without a page around them. */
const unlisted = [
  ...addressesOf('dynamic', 'link', 'api', 'frame', 'desk').map((root) => `${root}/:path*`),
  ...both('seminars/:slug/aanmelden', 'seminars/:slug/aanmelden/bedankt'),
]
const noindex = { key: 'X-Robots-Tag', value: 'noindex' }

/** One's own sign-up: its address is a key, so no search engine and no other site may learn it. The server keeps the rest. */
export const headers = [
  ...unlisted.map((source) => ({ source, headers: [noindex] })),
  ...addressesOf('key').map((root) => ({
    source: `${root}/:path*`,
    headers: [noindex, { key: 'Referrer-Policy', value: 'same-origin' }],
  })),
]

/** `apart`: the folders of app/ that are not below [locale], and so keep their address. */
export function rewrites(apart: string[]) {
  const not = ['en', 'nl', '_next', ...apart].map((name) => name.replaceAll('.', '\\.')).join('|')
  return {
    beforeFiles: [],
    afterFiles: [
      { source: '/', destination: '/nl' },
      ...english.map(({ inside, outside }) => ({ source: outside, destination: inside })),
      // What begins with a language and a tilde is of a preview, and comes from the server alone (preview.ts).
      { source: `/:first((?!(?:${not})(?:/|$)|(?:en|nl)~)[^/]+)/:rest*`, destination: '/nl/:first/:rest*' },
    ],
    fallback: [
      { source: '/en/:path*', destination: '/en/niet-gevonden' },
      { source: '/:path*', destination: '/nl/niet-gevonden' },
    ],
  }
}
