import { useTranslations } from 'next-intl'
import { softText } from '@/components/ui/words/softly'
import { address } from '@/lib/addresses'
import { type Locale, otherLocale } from '@/lib/domain/locale'
import { content } from '@/lib/next/content'
import { useLists } from './menu'
import { ThemeSwitch } from './ThemeSwitch'

const languages = { nl: 'Nederlands', en: 'English' }

export function Footer({ locale, other }: { locale: Locale; other?: string }) {
  const t = useTranslations('site')
  const { description, organisation, email, newsletter, social = [], footer } = content().site(locale)
  const theOther = otherLocale(locale)
  return (
    <footer className="footer mt-24 break-inside-avoid border-t-floor text-s-1 leading-meta print:mt-6">
      <div className="page grid grid-cols-footer gap-6 pt-5.5 pb-12 desk:grid-cols-footer-desk print:block">
        <p className="col-span-full desk:col-auto desk:max-w-[24em]">{footer?.text ?? description}</p>
        <ul className="print:hidden">
          {useLists(locale).map(({ href, label }) => (
            <Item key={href} href={href}>
              {label}
            </Item>
          ))}
        </ul>
        <ul className="print:hidden">
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
              <a className="quiet inline-block py-0.75" href={other} lang={theOther} hrefLang={theOther}>
                {languages[theOther]}
              </a>
            </li>
          )}
          {footer?.links?.map(({ title, url }) => (
            <Item key={url + title} href={url}>
              {title}
            </Item>
          ))}
          {social.map(({ name, url }) => (
            <Item key={url} href={url}>
              {name}
            </Item>
          ))}
        </ul>
        <div className="col-span-full desk:col-auto">
          <ThemeSwitch />
          <address className="mt-3.5 wrap-anywhere text-soft not-italic">
            {[organisation?.name, organisation?.address].filter(Boolean).join(', ')}
            {organisation?.kvk && <span className="block">KvK&nbsp;{organisation.kvk}</span>}
            <span className="block">
              <a className="link inline-block py-px" href={`mailto:${email}`}>
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
      <a className="quiet inline-block py-0.75" href={href}>
        {children}
      </a>
    </li>
  )
}
