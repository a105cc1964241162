import { useTranslations } from 'next-intl'
import { softText } from '@/components/ui/words/softly'
import type { Heading } from '@/lib/content/types'
import type { Locale } from '@/lib/domain/locale'

/** Where a list of headings begins to help. */
const FROM = 3

/** The table of contents: folded on a phone, open beside the text on a desk, where the browser can say that of a folded one. */
export function Contents({ headings, locale }: { headings: Heading[]; locale: Locale }) {
  const t = useTranslations('article')
  const chapters = headings.filter(({ depth }) => depth === 2)
  if (chapters.length < FROM) return null
  return (
    <nav aria-label={t('contents')}>
      <details className="toc print:hidden">
        <summary>{t('contents')}</summary>
        <ol className="pb-2.5 leading-meta [&>li]:py-[3.25px]">
          {chapters.map(({ id, text }) => (
            <li key={id}>
              <a className="quiet inline-block py-px" href={`#${id}`}>
                {softText(text, locale)}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
