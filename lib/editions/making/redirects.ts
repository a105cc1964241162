/** Old addresses (`redirectFrom`) and where they lead. */
import { address, inside, localeOfPath, outside } from '../../addresses'
import type { Content, DocumentType } from '../../content/types'
import { type Locale, locales } from '../../domain/locale'
import type { Edition } from '../types'

type Target = (locale: Locale) => string
type Lives = (insidePath: string) => boolean

/**
 * Old public path → new public path. An old Dutch path leads in English as well, to the English page where there is one. What
 * stands at an old address now wins from the redirect, and the first of two files that claim one keeps it.
 * `lives`: whether there is a page at an inside path, now or at another moment.
 */
export function redirectsOf({ entries }: Pick<Content, 'entries'>, lives: Lives): Edition['redirects'] {
  const redirects: Record<string, string> = {}
  for (const entry of entries) {
    if (entry.locale !== 'nl' || entry.type === 'Words' || !('redirectFrom' in entry.fields)) continue
    const { slug } = entry
    // Seminars may be switched off.
    if (entry.type === 'Seminar' && !lives(`/nl/seminars/${slug}`)) continue
    for (const old of entry.fields.redirectFrom ?? []) {
      const pages = pagesOf(entry.type, slug, lives)
      for (const [from, to] of targetsOf(old, pages, lives)) {
        if (!lives(inside(from)) && from !== to) redirects[from] ??= to
      }
    }
  }
  return redirects
}

/** What lies below an address moves along: `''` is the page itself. */
type Pages = Record<string, Target>

function pagesOf(type: DocumentType, slug: string, lives: Lives): Pages {
  if (type === 'Seminar') return seminarPages(slug)
  if (type === 'Page') return { '': (locale) => address.page(lives(`/${locale}/${slug}`) ? locale : 'nl', slug) }
  return { '': (locale) => address.article(lives(`/${locale}/artikelen/${slug}`) ? locale : 'nl', slug) }
}

const seminarPages = (slug: string): Pages => ({
  '': (locale) => address.seminar(locale, slug),
  '/aanmelden': (locale) => address.register(locale, slug),
  '/aanmelden/bedankt': (locale) => address.thanks(locale, slug),
  '/seminar.ics': (locale) => `${address.seminar(locale, slug)}/seminar.ics`,
})

/** Where a page lives now, all that lies below it is that page's as well. */
function* targetsOf(old: string, pages: Pages, lives: Lives): Generator<[from: string, to: string]> {
  const path = normalisePath(old)
  const own = localeOfPath(path)
  for (const locale of own === 'nl' ? locales : [own]) {
    const base = locale === own ? inside(path) : `/${locale}${path}`
    if (lives(base)) continue
    for (const [below, target] of Object.entries(pages)) yield [outside(`${base}${below}`), target(locale)]
  }
}

/** As it arrives at the server: no query, no fragment, no slash at the end, percent-encoded as a browser does. */
export function normalisePath(typed: string): string {
  const path = new URL(typed.replace(/^\/*/, '/'), 'http://x').pathname
  let end = path.length
  while (end > 1 && path[end - 1] === '/') end--
  return path.slice(0, end).replace(/%[0-9a-f]{2}/g, (encoded) => encoded.toUpperCase())
}
