import { useTranslations } from 'next-intl'
import type { Heading } from '@/lib/editions/types'
import './article.css'

/** Where a list of headings begins to help. */
const FROM = 3

/** The table of contents: folded on a phone, open beside the text on a desk. */
export function Contents({ headings }: { headings: Heading[] }) {
  const t = useTranslations('article')
  const chapters = headings.filter(({ depth }) => depth === 2)
  if (chapters.length < FROM) return null
  return (
    <nav aria-label={t('contents')}>
      <details className="toc">
        <summary>{t('contents')}</summary>
        <ol>
          {chapters.map(({ id, text }) => (
            <li key={id}>
              <a className="quiet" href={`#${id}`}>
                {text}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
