/** Where a program has a text by itself, when nothing in it says. Pure. */
import { posix } from 'node:path'
import { slugOf } from '../../language/slug'
import type { Folder } from './folder'
import type { Fields } from './front-matter'

interface Placed {
  /** Its path, without what it ends with. */
  stem: string
  /** Its slug, or its file's name. */
  name: string
  title: string
  /** `2019-03-04`, as it was typed: programs count in the zone of the writer. */
  day: string | undefined
  categories: readonly string[]
}

export function addressOf(folder: Folder, placed: Placed): string {
  const { stem, name } = placed
  const below = posix.dirname(stem) === '.' ? '' : posix.dirname(stem)
  const itself = `/${posix.join(below.replace(/^_pages\/?/, ''), name)}`
  const pattern = patternOf(folder, stem)
  if (pattern === undefined || (!placed.day && /:(?:i_|short_)?(?:year|month|day)/.test(pattern))) return itself
  const values = valuesOf(placed)
  const path = pattern.replace(/:([a-z_]+)/g, (token, key: string) => values[key] ?? (folder.program === 'jekyll' ? '' : token))
  return /:[a-z]/.test(path) ? itself : `/${path}`.replace(/\/{2,}/g, '/')
}

/** What the site says of addresses: Jekyll of all its posts, Hugo of each section. */
function patternOf({ program, config }: Folder, stem: string): string | undefined {
  const { permalink, permalinks } = config
  if (program === 'jekyll' && /^_(?:posts|drafts)/.test(stem)) {
    const chosen = typeof permalink === 'string' ? permalink : 'date'
    return patterns[chosen] ?? chosen
  }
  const [section = ''] = stem.split('/')
  const of = (group: unknown) => (typeof group === 'object' && group !== null ? (group as Fields)[section] : undefined)
  const found = of(permalinks) ?? of((permalinks as Fields | undefined)?.page)
  return program === 'hugo' && typeof found === 'string' && stem.includes('/') ? found : undefined
}

function valuesOf({ stem, name, title, day = '', categories }: Placed): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-')
  const file = posix.basename(stem)
  return {
    categories: categories.map(slugOf).join('/'),
    year,
    month,
    day: date,
    // Of Jekyll the file's name, of Hugo what stands above the text.
    title: stem.startsWith('_') ? name : slugOf(title) || name,
    slug: stem.startsWith('_') || name !== file ? slugOf(name) : slugOf(title) || name,
    filename: file,
    contentbasename: file,
    slugorfilename: name,
    slugorcontentbasename: name,
    section: stem.split('/')[0] ?? '',
    sections: posix.dirname(stem),
    i_month: String(Number(month)),
    i_day: String(Number(date)),
    short_year: year.slice(2),
  }
}

const patterns: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:title.html',
  none: '/:categories/:title.html',
}
