import { useTranslations } from 'next-intl'
import { Page } from '@/components/site/Page'
import { Picture } from '@/components/ui/Picture'
import { address, type Locale } from '@/lib/addresses'
import { content } from '@/lib/next/stamp'
import { Role } from './Role'
import './people.css'
import './lists.css'

/** Everyone who writes or wrote. */
export function AuthorIndex({ locale }: { locale: Locale }) {
  const t = useTranslations('list')
  const site = useTranslations('site')
  const { authors, byAuthor } = content()
  return (
    <Page locale={locale} path={`/${locale}/auteurs`}>
      <div className="page">
        <h1 className="page-title">{site('authors')}</h1>
        <ul className="people">
          {authors(locale).map((author) => {
            const { slug, name, photo } = author
            const count = byAuthor(locale, slug).length
            return (
              <li key={slug} className="bio">
                {photo && <Picture {...photo} alt="" place="bio" />}
                <div>
                  <h2 className="row-title">
                    <a className="quiet" href={address.author(locale, slug)}>
                      {name}
                    </a>
                  </h2>
                  <Role author={author} />
                  <p className="meta">{t('count', { count })}</p>
                </div>
              </li>
            )
          })}
        </ul>
      </div>
    </Page>
  )
}
