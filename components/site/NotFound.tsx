import { useTranslations } from 'next-intl'
import { SearchForm } from '@/components/search/SearchForm'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { listOf } from '@/lib/editions/questions/lists'
import { content } from '@/lib/next/content'
import { isOn } from '@/lib/parts'
import { Page } from './Page'

/**
 * A lit, empty stage. The server gives it status 404 by the mark on its main. It is one page for every address
 * that is not there: the server writes into its room what was meant perhaps, and makes it a 410 where something was taken away
 * (server/answers/pages/not-found.ts).
 */
export function NotFound({ locale }: { locale: Locale }) {
  const t = useTranslations('notFound')
  const { email } = content().site(locale)
  return (
    <Page locale={locale} path={`/${locale}/niet-gevonden`} other="" status={404}>
      <div className="overflow-hidden border-b-floor border-on-light bg-light text-on-light" aria-hidden="true">
        <p className="ml-[45%] whitespace-nowrap pt-10.25 font-black text-lost leading-none tracking-[-0.02em] desk:ml-[64.7%] desk:text-lost-desk">
          <span className="stand block">404</span>
        </p>
      </div>
      <div className="page">
        <h1 className="word-wide mt-6.5 text-s3 leading-tight tracking-heading">{t('title')}</h1>
        <p className="mt-3 max-w-measure text-s0 leading-[1.55]">
          {t.rich('text', {
            mail: (words) => (
              <a className="link" href={`mailto:${email}`}>
                {words}
              </a>
            ),
          })}
        </p>
        <Room near={t('near')} gone={t('gone', { date: '{date}' })} removed={t('removed')} />
        {isOn(content().site(locale), 'search') && <Search locale={locale} />}
        <Newest locale={locale} />
      </div>
    </Page>
  )
}

/** What the front writes into it is not React's: in `npm run dev` that would otherwise say that the page is not as it made it. */
const Room = ({ near, gone, removed }: { near: string; gone: string; removed: string }) => (
  <div
    data-near={near}
    data-gone={gone}
    data-removed={removed}
    suppressHydrationWarning
    // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing at all
    dangerouslySetInnerHTML={{ __html: '' }}
  />
)

function Search({ locale }: { locale: Locale }) {
  const t = useTranslations('notFound')
  const words = t('searchIn', { name: content().site(locale).name })
  return (
    <search>
      <SearchForm
        className="mt-6 max-w-[36rem]"
        action={address.search(locale)}
        button={t('search')}
        aria-label={words}
        placeholder={words}
      />
    </search>
  )
}

function Newest({ locale }: { locale: Locale }) {
  const t = useTranslations('notFound')
  const [newest] = content().newest(listOf.all(locale), 1)
  return (
    newest && (
      <p className="mt-6 text-s-1">
        {t('newest')}{' '}
        <a className="link" href={address.article(locale, newest.slug)}>
          {newest.title}
        </a>
      </p>
    )
  )
}
