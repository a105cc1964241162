import { useTranslations } from 'next-intl'
import { address, outside } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { wordmarkOf } from '@/lib/look/look'
import { content } from '@/lib/next/content'
import { LONG, useMenu } from './menu'
import { Wordmark } from './Wordmark'

export function Masthead({ locale, path }: { locale: Locale; path: string }) {
  const t = useTranslations('site')
  const site = content().site(locale)
  const name = wordmarkOf(site)
  const links = useMenu(locale)
  const here = outside(path) || '/'
  const current = (href: string) => (href === here ? 'page' : undefined)
  return (
    <header className="masthead border-b-floor">
      <div className="page flex flex-wrap items-end justify-between gap-1 pt-3.5 desk:pt-5.5">
        <a
          className={`wordmark -ml-[0.02em] font-black leading-none tracking-[-0.03em] [word-spacing:0.1em] text-wordmark ${name.length > LONG ? 'desk:text-[2.75rem]' : 'desk:text-[4.5rem]'}`}
          href={address.home(locale)}
          aria-current={current(address.home(locale))}
        >
          <Wordmark site={site} />
        </a>
        <nav
          className="nav -mr-1 flex flex-wrap font-semibold text-s-1 desk:mr-0 desk:gap-1.25 desk:text-note print:hidden"
          aria-label={t('menu')}
        >
          {links.map(({ href, label, desk }) => (
            <a
              key={href}
              className={`${desk ? 'hidden desk:block ' : ''}quiet px-nav pt-3 pb-1.75 leading-snug current:bg-light current:text-on-light desk:pt-2.5 desk:pb-3`}
              href={href}
              aria-current={current(href)}
            >
              {label}
            </a>
          ))}
        </nav>
      </div>
    </header>
  )
}
