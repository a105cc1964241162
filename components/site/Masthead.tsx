import { useTranslations } from 'next-intl'
import { address, type Locale, outside } from '@/lib/addresses'
import { content } from '@/lib/next/stamp'

/** Letters that hang below the line would hang through the floor. */
const stands = (text: string) => !/[gjpqyç,;]/i.test(text.slice(1)) && !/[Qgjpqyç]/.test(text.charAt(0))

export function Masthead({ locale, path }: { locale: Locale; path: string }) {
  const t = useTranslations('site')
  const { name } = content().site(locale)
  const here = outside(path) || '/'
  const links: { href: string; label: string; desk?: true }[] = [
    { href: address.articles(locale), label: t('articles') },
    { href: address.seminars(locale), label: t('seminars') },
    { href: address.topics(locale), label: t('topics'), desk: true },
  ]
  if (content().page(locale, 'over-ons'))
    links.push({ href: address.page(locale, 'over-ons'), label: t('about', { name }), desk: true })
  links.push({ href: address.search(locale), label: t('search') })
  const current = (href: string) => (href === here ? 'page' : undefined)
  return (
    <header className="masthead">
      <div className="page masthead-in">
        <a className="wordmark" href={address.home(locale)} aria-current={current(address.home(locale))}>
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
