import { useTranslations } from 'next-intl'
import { address, type Locale } from '@/lib/addresses'
import { content } from '@/lib/next/stamp'
import { Page } from './Page'

/** A lit, empty stage. The front and the cache handler give it status 404 by the mark on its main. */
export function NotFound({ locale }: { locale: Locale }) {
  const t = useTranslations('notFound')
  const { email } = content().site(locale)
  return (
    <Page locale={locale} path={`/${locale}/niet-gevonden`} other="" status={404}>
      <div className="lost-stage" aria-hidden="true">
        <p className="lost">
          <span className="stand">404</span>
        </p>
      </div>
      <div className="page lost-words">
        <h1>{t('title')}</h1>
        <p className="lead">
          {t.rich('text', {
            mail: (words) => (
              <a className="link" href={`mailto:${email}`}>
                {words}
              </a>
            ),
          })}
        </p>
        <p className="lost-newest">
          <a className="link" href={address.articles(locale)}>
            {t('articles')}
          </a>
        </p>
      </div>
    </Page>
  )
}
