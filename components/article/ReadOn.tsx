import { useTranslations } from 'next-intl'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { softly } from '@/components/ui/words/softly'
import { address } from '@/lib/addresses'
import type { ArticleTitle, WholeArticle } from '@/lib/editions/questions/questions'
import { seriesOf } from '@/lib/editions/questions/series'
import { content } from '@/lib/next/content'
import { IndexRows } from '../lists/IndexRows'

/** Below an article: what goes with it, and what comes before and after it. */
export function ReadOn({ article }: { article: WholeArticle }) {
  const t = useTranslations('article')
  const { related, neighbours } = content()
  const articles = related(article.locale, article.slug)
  const { previous, next } = neighbours(article.locale, article.slug)
  return (
    <aside className="read-on mt-18 desk:col-span-full print:hidden" aria-label={t('readOn')}>
      {articles.length > 0 && (
        <section>
          <FloorHeading>{t('related')}</FloorHeading>
          {/* With the year: one that goes without saying today does not after New Year, and the page stays as it is. */}
          <IndexRows articles={articles} year={() => true} still />
        </section>
      )}
      {(previous || next) && (
        <nav className="mt-8 grid gap-x-gutter gap-y-4 border-t pt-3.5 desk:grid-cols-2" aria-label={t('beside')}>
          {previous && <Way article={article} to={previous} rel="prev" />}
          {next && <Way article={article} to={next} rel="next" />}
        </nav>
      )}
    </aside>
  )
}

function Way({ article, to, rel }: { article: WholeArticle; to: ArticleTitle; rel: 'prev' | 'next' }) {
  const t = useTranslations('article')
  const isPart = article.series !== undefined && seriesOf(to) === seriesOf(article)
  return (
    <a
      className={`quiet${rel === 'next' ? ' col-[-2] desk:text-right' : ''}`}
      href={address.article(to.locale, to.slug)}
      rel={rel}
    >
      <span className="text-s-1 leading-meta text-soft block">{t(isPart ? `${rel}Part` : rel)}</span>
      <b className="block text-balance text-s1 leading-heading">{softly(to.title, to.locale)}</b>
    </a>
  )
}
