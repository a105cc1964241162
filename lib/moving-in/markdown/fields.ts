/** What front matter says, by the names that Hugo, Jekyll and Astro have for it. Pure. */
import { Temporal } from 'temporal-polyfill'
import { asTyped, isMoment } from '../wordpress/dates'
import type { Fields } from './front-matter'

const asList = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(asList)
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'object' && value !== null)
    return asList((value as { name?: unknown; title?: unknown }).name ?? (value as { title?: unknown }).title)
  return typeof value === 'string' && value.trim() ? [value.trim()] : []
}
const asText = (value: unknown): string | undefined => asList(value)[0]
/** Whatever their case: Hugo reads `Title` and `title` as one. */
const first = (fields: Fields, names: readonly string[]): unknown =>
  names
    .map((name) => fields[name] ?? fields[asWritten(fields, name)])
    .find((value) => value !== undefined && value !== null && value !== '')
const asWritten = (fields: Fields, name: string): string =>
  Object.keys(fields).find((one) => one.toLowerCase() === name.toLowerCase()) ?? name

const names = {
  title: ['title', 'titel', 'name'],
  draft: ['draft'],
  published: ['published'],
  date: ['date', 'publishDate', 'pubDate', 'pubdate', 'published_at', 'publishedAt', 'published_date', 'datum'],
  author: ['author', 'authors', 'auteur', 'auteurs'],
  categories: ['categories', 'category', 'categorieën', 'thema', 'themas'],
  tags: ['tags', 'tag', 'keywords', 'trefwoorden'],
  summary: ['summary', 'description', 'excerpt', 'subtitle'],
  cover: ['cover', 'image', 'featured_image', 'featuredImage', 'heroImage', 'thumbnail', 'feature_image', 'banner', 'header'],
  alt: ['cover_alt', 'coverAlt', 'image_alt', 'imageAlt', 'heroImageAlt', 'feature_image_alt'],
  slug: ['slug'],
  address: ['url', 'permalink'],
  aliases: ['aliases', 'redirect_from', 'redirectFrom'],
}
/** What says nothing to a reader. */
const silent = new Set(
  [
    ...Object.values(names).flat(),
    'layout',
    'type',
    'lastmod',
    'modified',
    'lastModified',
    'updated',
    'updatedDate',
    'last_modified_at',
    'weight',
    'toc',
    'math',
    'comments',
    'id',
    'uuid',
  ].map((name) => name.toLowerCase()),
)

/** A second summary, picture or title beside the one that is taken. */
const isBeside = (fields: Fields, name: string): boolean =>
  [names.title, names.summary, names.cover].some(
    (group) =>
      group.some((one) => one.toLowerCase() === name.toLowerCase()) &&
      !!asText(fields[name]) &&
      asText(fields[name]) !== asText(first(fields, group)),
  )

export function readFields(fields: Fields) {
  const address = asText(first(fields, names.address))
  return {
    title: asText(first(fields, names.title)),
    date: dateOf(first(fields, names.date)),
    day: /^\d{4}-\d\d-\d\d/.exec(String(first(fields, names.date)))?.[0],
    draft: String(first(fields, names.draft)) === 'true' || String(first(fields, names.published)) === 'false',
    authors: asList(first(fields, names.author)),
    categories: asList(first(fields, names.categories))
      .flatMap((text) => (text.includes(',') ? text.split(',') : [text]))
      .map((text) => text.trim()),
    tags: asList(first(fields, names.tags))
      .flatMap((text) => text.split(','))
      .map((text) => text.trim())
      .filter(Boolean),
    summary: asText(first(fields, names.summary))?.replace(/\s+/g, ' '),
    cover: coverOf(fields),
    slug: asText(first(fields, names.slug)),
    address: address?.startsWith('/') && !address.includes(':') ? address : undefined,
    aliases: names.aliases.flatMap((name) => asList(first(fields, [name]))),
    others: Object.keys(fields).filter((name) => !silent.has(name.toLowerCase()) || isBeside(fields, name)),
  }
}

function coverOf(fields: Fields): { url: string; alt?: string } | undefined {
  const given = first(fields, names.cover)
  const group = (typeof given === 'object' && given !== null && !Array.isArray(given) ? given : {}) as Fields
  const url = typeof given === 'string' ? given : asText(first(group, ['image', 'src', 'url', 'path', 'teaser', 'relative']))
  return url ? { url, alt: asText(first(fields, names.alt)) ?? asText(group.alt) } : undefined
}

/** `2019-03-04`, with a time and an offset or without, with words behind it as Jekyll lets people. */
export function dateOf(value: unknown): string | undefined {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : dateOf(value.toISOString().replace(/T00:00:00\.000Z$/, ''))
  const [, date, time, zone] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?/.exec(String(value ?? '').trim()) ?? []
  if (!date) return spoken(String(value ?? ''))
  const offset = zone === 'Z' || zone === undefined ? zone : zone.replace(/(\d\d):?(\d\d)$/, '$1:$2')
  try {
    if (time && offset) return asTyped(Temporal.Instant.from(`${date}T${time}${offset}`))
  } catch {
    return undefined
  }
  const typed = time ? `${date}T${time}` : date
  return isMoment(typed) ? typed : isMoment(date) ? date : undefined
}

/** "Jul 08 2022", as Astro's examples have it. */
function spoken(text: string): string | undefined {
  const [, month, day, year] = /^([A-Z][a-z]{2})[a-z]* (\d{1,2}),? (\d{4})$/.exec(text.trim()) ?? []
  const at = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(month ?? '-') / 3
  const typed = `${year}-${String(at + 1).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  return at >= 0 && isMoment(typed) ? typed : undefined
}
