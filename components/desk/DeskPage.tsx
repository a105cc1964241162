import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Wordmark } from '@/components/site/Wordmark'
import { deskPath } from '@/lib/desk/paths'
import { wordmarkOf } from '@/lib/look/look'
import { content } from '@/lib/next/content'
import { Said } from './Said'

/** What the menu has, and where it lights. */
export type Tab = 'evenings' | 'codes' | 'figures' | 'mail' | 'log' | 'out'
const tabs: Tab[] = ['evenings', 'codes', 'figures', 'mail', 'log', 'out']

interface Props {
  /** Where in the menu this page is; absent before the door, where there is no menu. */
  tab?: Tab | 'nowhere'
  /** What was done by the press before. */
  said?: string
  /** Beside the work: what else there is of its kind. */
  aside?: ReactNode
  children: ReactNode
}

/** Denser, with smaller fields and figures in line; what is folded in is on paper too. */
const LOOK =
  '[&_.input]:min-h-11 [&_.input]:px-2.75 [&_.input]:pt-1.5 [&_.input]:pb-1 [&_.input]:text-note text-s-1 leading-meta [font-variant-numeric:lining-nums_tabular-nums] print:text-[9pt] print:[&_details::details-content]:h-auto print:[&_details::details-content]:[content-visibility:visible]'

/** A page of the desk: its black rail with the menu, and the work below it. */
export function DeskPage({ tab, said, aside, children }: Props) {
  const t = useTranslations('beheer.frame')
  return (
    <div className={`desk ${LOOK}`}>
      <a
        className="skip absolute -top-20 left-side z-1 border-b-5 border-light-floor bg-light px-4 py-2.5 font-label text-on-light text-s-1 focus:top-0 print:hidden"
        href="#inhoud"
      >
        {t('skip')}
      </a>
      <Rail tab={tab} />
      <main id="inhoud" className="page pb-16 outline-none" tabIndex={-1}>
        {said && <Said>{said}</Said>}
        {aside ? (
          <div className="desk:grid desk:grid-cols-12 desk:gap-x-gutter">
            <div className="pt-6 desk:col-span-3 desk:pt-7 print:hidden">{aside}</div>
            <div className="pt-7 desk:col-span-9">{children}</div>
          </div>
        ) : (
          <div className="pt-6 desk:pt-7">{children}</div>
        )}
      </main>
    </div>
  )
}

function Rail({ tab }: Pick<Props, 'tab'>) {
  const t = useTranslations('beheer.frame')
  const site = content().site('nl')
  const long = wordmarkOf(site).length > 10
  return (
    <header className="masthead desk:border-b-floor print:hidden">
      <div className="pt-3.5 desk:mx-auto desk:flex desk:max-w-[80rem] desk:items-end desk:justify-between desk:gap-x-4 desk:px-side desk:pt-5.5">
        <p className="flex items-end gap-2.5 border-b-floor px-side desk:border-b-0 desk:px-0">
          <a
            className={`wordmark -ml-[0.02em] font-black leading-none tracking-[-0.03em] ${long ? 'text-[1.5rem]' : 'text-[2.375rem]'}`}
            href="/"
            title={t('site')}
          >
            <Wordmark site={site} />
          </a>
          <a className="quiet pb-1.5 text-[1.125rem] leading-snug italic" href={deskPath.evenings}>
            {t('desk')}
          </a>
        </p>
        {tab && (
          <nav
            className="nav flex flex-wrap px-[calc(var(--side)-8px)] font-semibold desk:gap-1.25 desk:px-0"
            aria-label={t('menu')}
          >
            {tabs.map((one) => (
              <a
                key={one}
                className="quiet px-2 pt-2.5 pb-2 leading-snug current:bg-light current:text-on-light desk:px-3 desk:text-note"
                href={deskPath[one]}
                aria-current={one === tab ? 'page' : undefined}
              >
                {t(one)}
              </a>
            ))}
          </nav>
        )}
      </div>
    </header>
  )
}
