/** Whether there is a reading page, feed or sitemap at an inside path: from the path to one question. */
import { feedFormats } from '../../addresses'
import { isLocale, type Locale } from '../../domain/locale'
import { partOff } from '../../parts'
import { listRoots } from '../../routes'
import type { Site } from '../types'
import { archivePageExists } from './archive'
import { listOf, PER_PAGE } from './lists'
import type { ArchivedMonth, ArchivedYear, List } from './questions'

/** What is there: at some moment, or ever. */
export interface Present {
  site(locale: Locale): Pick<Site, 'parts'>
  page(locale: Locale, slug: string): unknown
  article(locale: Locale, slug: string): unknown
  seminar(locale: Locale, slug: string): unknown
  author(locale: Locale, slug: string): unknown
  topic(locale: Locale, slug: string): unknown
  count(list: List): number
  archiveYears(locale: Locale): readonly ArchivedYear[]
  archiveMonths(locale: Locale, year: number): readonly ArchivedMonth[]
}

const always = [...listRoots, 'niet-gevonden', 'manifest.webmanifest']
const isFeed = (name: string | undefined) => feedFormats.some((format) => format === name)

/** `parts`: how many the sitemap has. */
export function pageExists(s: Present, insidePath: string, parts: () => number): boolean {
  const [, l, root = '', ...below] = insidePath.split('/')
  if (!isLocale(l) || partOff(insidePath, s.site('nl'))) return false
  if (insidePath === `/${l}`) return true
  if (below.length === 0) return always.includes(root) || isFeed(root) || isSitemap(l, root) || s.page(l, root) !== undefined
  if (root === 'sitemap') return isPartOfSitemap(l, below, parts)
  return isBelow(s, l, root, below)
}

const isSitemap = (l: Locale, name: string) => l === 'nl' && name === 'sitemap.xml'

function isPartOfSitemap(l: Locale, [name = '', ...more]: string[], parts: () => number): boolean {
  const number = /^([1-9]\d{0,5})\.xml$/.exec(name)?.[1]
  if (l !== 'nl' || number === undefined || more.length > 0) return false
  return parts() > 1 && Number(number) <= parts()
}

function isBelow(s: Present, l: Locale, root: string, [slug = '', ...rest]: string[]): boolean {
  const [one, two, ...more] = rest
  if (more.length > 0) return false
  if (root === 'artikelen') {
    if (slug === 'archief') return archivePageExists(s, l, one, two)
    if (slug === 'pagina' && two === undefined && hasPage(s, listOf.all(l), one)) return true
    return one === undefined && s.article(l, slug) !== undefined
  }
  if (root === 'seminars') return (one === undefined || (one === 'seminar.ics' && !two)) && s.seminar(l, slug) !== undefined
  if (root !== 'themas' && root !== 'auteurs') return false
  if ((root === 'themas' ? s.topic(l, slug) : s.author(l, slug)) === undefined) return false
  const list = root === 'themas' ? listOf.topic(l, slug) : listOf.author(l, slug)
  return two === undefined ? one === undefined || isFeed(one) : one === 'pagina' && hasPage(s, list, two)
}

/** From the second on: the first one has no number. */
const hasPage = (s: Present, list: List, number: string | undefined): boolean =>
  number !== undefined && /^[1-9]\d{0,8}$/.test(number) && Number(number) > 1 && (Number(number) - 1) * PER_PAGE < s.count(list)
