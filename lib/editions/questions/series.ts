/** A series is its name in the server matter: who types it with another capital or space means the same one. */
import type { Article } from '../types'

/** What the parts of one series have in common; undefined for an article that is in none. */
export const seriesOf = ({ series }: Pick<Article, 'series'>): string | undefined =>
  series?.trim().replace(/\s+/g, ' ').toLowerCase() || undefined
