import { useTranslations } from 'next-intl'
import { address, outside } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { content } from '@/lib/next/content'

/** Letters that hang below the line would hang through the floor. */
const stands = (text: string) => !/[gjpqyç,;]/i.test(text.slice(1)) && !/[Qgjpqyç]/.test(text.charAt(0))

/** A name of more letters is set smaller: it stands on one line on a desk, on two on a phone. */
const LONG = 12

export function Masthead({ locale, path }: { locale: Locale; path: string }) {
  const t = useTranslations('site')
  const { name } = content().site(locale)
  const here = outside(path) || '/'
  const links: { href: string; label: string; desk?: true }[] = [
    { href: address.articles(locale), label: t('articles') },
    { href: address.seminars(locale), label: t('seminars') },
    { href: address.topics(locale), label: t('topics'), desk: true },
  ]
  const about = content()
    .pageTitles(locale)
    .find(({ slug }) => slug === 'over-ons')
  if (about) {
    const label = name.length > LONG ? about.title : t('about', { name })
    links.push({ href: address.page(locale, 'over-ons'), label, desk: true })
  }
  links.push({ href: address.search(locale), label: t('search') })
  const current = (href: string) => (href === here ? 'page' : undefined)
  return (
    <header className="masthead">
      <div className="page masthead-in">
        <a
          className={name.length > LONG ? 'wordmark long' : 'wordmark'}
          href={address.home(locale)}
          aria-current={current(address.home(locale))}
        >
          <span className={stands(name) ? 'stand' : undefined}>{name}</span>
        </a>
        <nav className="nav" aria-label={t('menu')}>
          {links.map(({ href, label, desk }) => (
            <a key={href} className={desk ? 'desk-only' : 'always'} href={href} aria-current={current(href)}>
              {label}
            </a>
          ))}
        </nav>
      </div>
    </header>
  )
}
