/** Where a link of the old site leads from now on. */
import { address } from '../../addresses'
import { safeAddress } from '../../content/mdx/links/addresses'
import { wrongAddress } from '../../content/mdx/links/links'
import { decoded } from '../../decode'
import { slugOf } from '../../language/slug'
import type { LinkTarget } from '../html/setting'
import type { NoteRule } from '../notes'
import type { Facts } from '../source'
import { bareHost } from '../wordpress/outline'
import { isPictureFile } from './media'
import type { Placement } from './places'

type Tell = (rule: NoteRule, about: string) => void
const LONGEST = 4000
const NOWHERE = new URL('https://oude-site.invalid/')

export class Links {
  private readonly byPath = new Map<string, string>()
  private readonly topics: ReadonlySet<string>

  constructor(
    private readonly facts: Facts,
    places: ReadonlyMap<string, Placement>,
    private readonly authors: ReadonlyMap<string, string>,
  ) {
    this.topics = new Set(facts.topics.map(({ slug }) => slug))
    for (const outline of facts.outlines) {
      const to = places.get(outline.key)?.address
      if (!to) continue
      for (const path of [...outline.oldPaths.map(plainPath), ...outline.aliases])
        if (!this.byPath.has(path)) this.byPath.set(path, to)
    }
  }

  /** Tells of what an editor has to look at. */
  target(typed: string, tell: Tell): LinkTarget {
    const href = typed.replace(/[\r\n\t]+/g, '').trim()
    if (href.length > LONGEST || !safeAddress(href, 'link')) {
      tell('linkUnsafe', href.slice(0, 200))
      return { left: 'unsafe' }
    }
    if (/^(?:#|mailto:.|tel:.)/i.test(href)) return { to: href }
    const url = this.absolute(href)
    if (url && this.isOurs(url)) return this.inside(url, tell)
    if (url && wrongAddress(url.href) === undefined) return { to: url.href }
    return mended(href, tell)
  }

  /** Undefined where nobody knows which site it is of. */
  private absolute(href: string): URL | undefined {
    if (/^https?:/i.test(href) || /^\/\//.test(href))
      return URL.canParse(href, 'https://x.invalid') ? new URL(href, 'https://x.invalid') : undefined
    if (/^[^\s/?#]*[@:]/.test(href) || wrongAddress(href) !== undefined) return undefined
    // Where nobody says which site it was, what begins with a slash is of it all the same.
    const home = this.facts.home ?? NOWHERE
    return URL.canParse(href, home.href) ? new URL(href, home.href) : undefined
  }

  isOurs(url: URL): boolean {
    return bareHost(url) === bareHost(this.facts.home ?? NOWHERE)
  }

  /** Of a picture. What WordPress keeps for a site may have an address of its own. */
  isOfOthers(src: string): boolean {
    if (!/^(?:https?:)?\/\//i.test(src) || !URL.canParse(src, NOWHERE.href)) return false
    const url = new URL(src, NOWHERE.href)
    return !this.isOurs(url) && !/\/uploads\//.test(url.pathname) && !/\.wordpress\.com$|\.wp\.com$/.test(url.hostname)
  }

  private inside(url: URL, tell: Tell): LinkTarget {
    const to =
      this.byQuery(url) ?? this.byPath.get(plainPath(url.pathname)) ?? this.byFile(url.pathname) ?? this.list(url.pathname)
    if (to === undefined && !this.facts.home) {
      tell('linkUnknown', url.pathname)
      return { left: 'noPlace' }
    }
    if (to === undefined) {
      tell(/\.(?!html?$|php$|aspx?$)\w{2,5}$/i.test(url.pathname) ? 'fileLink' : 'linkUnknown', url.href)
      return { to: url.href }
    }
    // Comments are not there any more; of another heading nobody knows its name here.
    if (url.hash && !/^#(?:comment|respond|more)/.test(url.hash)) tell('hashLost', `${url.href} → ${to}`)
    return { to }
  }

  private byQuery({ searchParams }: URL): string | undefined {
    for (const name of ['p', 'page_id']) {
      const id = searchParams.get(name)
      if (id) return this.byPath.get(`?${name}=${id}`)
    }
    return undefined
  }

  /** `../posts/other.md`, wherever that is. */
  private byFile(pathname: string): string | undefined {
    return /\.(?:md|mdx|markdown)$/i.test(pathname) ? this.byPath.get(`/${plainPath(pathname).split('/').at(-1)}`) : undefined
  }

  /** Pages of lists, by the words that these programs and their translations have for them. */
  private list(pathname: string): string | undefined {
    const home = plainPath(this.facts.home?.pathname ?? '/')
    const path = plainPath(pathname)
    if (path === '/' || path === home) return address.home('nl')
    if (/(?:^|\/)(?:feed|rss|feed\.xml|index\.xml|rss\.xml|atom\.xml)$/.test(path)) return '/feed.xml'
    const [, kind = '', rest = ''] =
      /\/(category|categories|categorie|tag|tags|onderwerp|thema|author|authors|auteur)\/(.+)$/.exec(path) ?? []
    const slug = slugOf(rest.split('/').at(-1) ?? '')
    if (/^aut/.test(kind)) {
      const author = this.authors.get(rest) ?? [...this.authors.values()].find((one) => one === slug)
      return author && address.author('nl', author)
    }
    return kind && this.topics.has(slug) ? address.topic('nl', slug) : undefined
  }
}

/** As paths are compared. */
export function plainPath(path: string): string {
  const plain = decoded(path)
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\/index\.php(?=\/)/, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:amp|index\.html?)?\/?$/, '')
  return plain === '' ? '/' : plain
}

function mended(href: string, tell: Tell): LinkTarget {
  const as = wrongAddress(href)?.rule
  if (as === 'linkMail') return { to: `mailto:${href}` }
  if (as === 'linkNoScheme' && URL.canParse(`https://${href}`)) return { to: new URL(`https://${href}`).href }
  tell('linkBroken', href)
  return { left: 'noPlace' }
}

/** Of a picture itself, or of the page that WordPress has for each. */
export const isPictureLink = (href: string): boolean => isPictureFile(href) || /[?&]attachment_id=\d+/.test(href)
