/** Where a program has a text by itself, when nothing in it says. Pure. */
import { posix } from 'node:path'
import { slugOf } from '../../language/slug'
import type { Folder } from './folder'

interface Placed {
  /** Its path, without what it ends with. */
  stem: string
  name: string
  date: string | undefined
  categories: readonly string[]
}

export function addressOf({ program, config }: Folder, { stem, name, date, categories }: Placed): string {
  const folder = posix.dirname(stem) === '.' ? '' : posix.dirname(stem)
  if (program !== 'jekyll' || !/^_(?:posts|drafts)/.test(stem) || !date)
    return `/${posix.join(folder.replace(/^_pages\/?/, ''), name)}`
  const permalink = typeof config.permalink === 'string' ? config.permalink : 'date'
  const pattern = patterns[permalink] ?? permalink
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  const values: Record<string, string> = {
    categories: categories.map(slugOf).join('/'),
    year,
    month,
    day,
    title: name,
    slug: slugOf(name),
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    short_year: year.slice(2),
  }
  return pattern.replace(/:([a-z_]+)/g, (_, key: string) => values[key] ?? '').replace(/\/{2,}/g, '/')
}

const patterns: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:title.html',
  none: '/:categories/:title.html',
}
