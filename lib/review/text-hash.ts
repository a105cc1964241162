/** What an author agrees with: the words of an article, whatever its date, topics and place on the site. */
import { digest } from '../editions/digest'
import type { Article } from '../editions/types'

export const textHash = ({ title, summary, document }: Pick<Article, 'title' | 'summary' | 'document'>): string =>
  digest(JSON.stringify([title, summary, document]))
