import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { content } from '@/lib/next/content'
import { isOn } from '@/lib/parts'
import { Footer } from './Footer'
import { otherLanguage } from './head/other-language'
import { Masthead } from './Masthead'
import { PreviewBar } from './PreviewBar'

interface Props {
  locale: Locale
  /** Inside path of this page ("/nl/artikelen/x"): lights the menu, and finds the same page in the other language. */
  path: string
  /** Public address of this page in the other language, where the edition does not know it (forms and the like); '' for none. */
  other?: string
  /** What the server answers with. */
  status?: 404 | 410
  children: ReactNode
}

/** A whole page: a way past the menu, the masthead, what it is about, the footer. */
export function Page({ locale, path, other = otherLanguage(path), status, children }: Props) {
  const t = useTranslations('site')
  const bilingual = isOn(content().site(locale), 'english')
  return (
    <>
      <a
        className="skip absolute -top-20 left-side z-1 border-b-5 border-light-floor bg-light px-4 py-2.5 font-label text-on-light text-s-1 focus:top-0 print:hidden"
        href="#inhoud"
      >
        {t('skip')}
      </a>
      <PreviewBar locale={locale} />
      <Masthead locale={locale} path={path} />
      <main id="inhoud" className="outline-none" tabIndex={-1} data-status={status}>
        {children}
      </main>
      <Footer locale={locale} other={bilingual ? other : undefined} />
    </>
  )
}
