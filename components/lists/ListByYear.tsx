import { useTranslations } from 'next-intl'
import { LEAD } from '@/components/ui/PageTitle'
import type { ArticleTeaser, ListPage } from '@/lib/editions/questions/questions'
import { year } from '@/lib/language/format'
import { IndexRows } from './IndexRows'

interface Props {
  list: ListPage
  /** The address of a page of this list. */
  href: (number: number) => string
  /** With the covers of its articles. */
  covers?: boolean
}

/** One page of a list of articles: by year, and the way to older and newer ones. */
export function ListByYear({ list, href, covers }: Props) {
  const t = useTranslations('list')
  const pictured = covers && list.articles.some(({ cover }) => cover)
  const years = byYear(list.articles)
  return (
    <>
      {years.map(([name, articles]) => (
        <section key={name} className="mt-13 desk:mt-14.5">
          <h2 className="fused border-b-4 text-s3 font-black tracking-[-0.02em]">
            <span className="stand block">{name}</span>
          </h2>
          <IndexRows articles={articles} covers={pictured} />
        </section>
      ))}
      {list.total === 0 && <p className={LEAD}>{t('none')}</p>}
      {list.pages > 1 && (
        <nav className="pages mt-6 flex flex-wrap gap-x-5 gap-y-2 text-note print:hidden" aria-label={t('pages')}>
          {list.number > 1 && (
            <a className="link" href={href(list.number - 1)} rel="prev">
              {t('newer')}
            </a>
          )}
          {list.number < list.pages && (
            <a className="link" href={href(list.number + 1)} rel="next">
              {t('older')}
            </a>
          )}
          <span className="text-soft">{t('page', { number: list.number, pages: list.pages })}</span>
        </nav>
      )}
    </>
  )
}

/** Newest year first, as the articles stand. */
function byYear(articles: readonly ArticleTeaser[]): [string, ArticleTeaser[]][] {
  const years = new Map<string, ArticleTeaser[]>()
  for (const article of articles) {
    const name = year(article.date)
    years.set(name, [...(years.get(name) ?? []), article])
  }
  return [...years]
}
