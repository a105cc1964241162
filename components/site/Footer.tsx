import { useTranslations } from 'next-intl'
import { softText } from '@/components/ui/words/softly'
import { address } from '@/lib/addresses'
import { type Locale, otherLocale } from '@/lib/domain/locale'
import { content } from '@/lib/next/content'
import { ThemeSwitch } from './ThemeSwitch'

const languages = { nl: 'Nederlands', en: 'English' }

export function Footer({ locale, other }: { locale: Locale; other?: string }) {
  const t = useTranslations('site')
  const { description, organisation, email, newsletter, social = [] } = content().site(locale)
  const theOther = otherLocale(locale)
  return (
    <footer className="footer">
      <div className="page footer-in">
        <p>{description}</p>
        <ul className="footer-links">
          <Item href={address.articles(locale)}>{t('articles')}</Item>
          <Item href={address.seminars(locale)}>{t('seminars')}</Item>
          <Item href={address.topics(locale)}>{t('topics')}</Item>
          <Item href={address.authors(locale)}>{t('authors')}</Item>
        </ul>
        <ul className="footer-links">
          {content()
            .pageTitles(locale)
            .map(({ slug, title }) => (
              <Item key={slug} href={address.page(locale, slug)}>
                {softText(title, locale)}
              </Item>
            ))}
          <Item href={address.feed(locale)}>{t('feed')}</Item>
          {newsletter && <Item href={newsletter}>{t('newsletter')}</Item>}
          {other && (
            <li>
              <a className="quiet" href={other} lang={theOther} hrefLang={theOther}>
                {languages[theOther]}
              </a>
            </li>
          )}
          {social.map(({ name, url }) => (
            <Item key={url} href={url}>
              {name}
            </Item>
          ))}
        </ul>
        <div>
          <ThemeSwitch />
          <address className="footer-address">
            {[organisation?.name, organisation?.address].filter(Boolean).join(', ')}
            {organisation?.kvk && <span>KvK&nbsp;{organisation.kvk}</span>}
            <span>
              <a className="link" href={`mailto:${email}`}>
                {email}
              </a>
            </span>
          </address>
        </div>
      </div>
    </footer>
  )
}

function Item({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a className="quiet" href={href}>
        {children}
      </a>
    </li>
  )
}
