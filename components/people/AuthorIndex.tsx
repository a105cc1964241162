import { useTranslations } from 'next-intl'
import { Page } from '@/components/site/Page'
import { Lead, PageTitle } from '@/components/ui/PageTitle'
import { softly } from '@/components/ui/words/softly'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { content } from '@/lib/next/content'
import { ROW_TITLE } from '../lists/Row'
import { BIO_TEXT, Bio } from './Bio'
import { BioPhoto } from './BioPhoto'
import { Role } from './Role'

/** Everyone who writes or wrote. */
export function AuthorIndex({ locale }: { locale: Locale }) {
  const t = useTranslations('list')
  const site = useTranslations('site')
  const all = content().authors(locale)
  return (
    <Page locale={locale} path={`/${locale}/auteurs`}>
      <div className="page">
        <PageTitle>{site('authors')}</PageTitle>
        {all.length === 0 && <Lead>{t('noAuthors')}</Lead>}
        <ul className="people mt-4 grid gap-x-6 gap-y-3 desk:mt-8 desk:grid-cols-2">
          {all.map((author) => {
            const { slug, name, articles: count } = author
            return (
              <li key={slug}>
                <Bio beside={<BioPhoto author={author} among={all} bare />}>
                  <div className={BIO_TEXT}>
                    <h2 className={ROW_TITLE}>
                      <a className="quiet" href={address.author(locale, slug)}>
                        {softly(name, locale)}
                      </a>
                    </h2>
                    <Role author={author} />
                    <p className="text-s-1 leading-meta text-soft">{t('count', { count })}</p>
                  </div>
                </Bio>
              </li>
            )
          })}
        </ul>
      </div>
    </Page>
  )
}
