/** What was corrected in an article, as it stands below the text in a feed. */
import { toHtml } from 'hast-util-to-html'
import type { Article } from '@/lib/editions/types'
import { date } from '@/lib/language/format'
import type { Placing } from './placing'

export function correctionsHtml(
  { correction = [], locale }: Pick<Article, 'correction' | 'locale'>,
  { words }: Placing,
): string {
  const newest = correction.toSorted((a, b) => b.date - a.date)
  const paragraphs = newest.map(({ date: day, text }) => ({
    type: 'element' as const,
    tagName: 'p',
    properties: {},
    children: [
      {
        type: 'element' as const,
        tagName: 'strong',
        properties: {},
        children: [{ type: 'text' as const, value: words.correctedOn(date(day, locale)) }],
      },
      { type: 'text' as const, value: ` ${text}` },
    ],
  }))
  return toHtml({ type: 'root', children: paragraphs })
}
