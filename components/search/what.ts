import type { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/domain/locale'
import { list } from '@/lib/language/format'
import { content } from '@/lib/next/content'
import { isOn } from '@/lib/parts'

/** What there is to search, in words: "artikelen, seminars en auteurs". */
export function whatIsSearched(t: ReturnType<typeof useTranslations<'search'>>, locale: Locale): string {
  const site = content().site(locale)
  const others = (['seminars', 'authors'] as const).filter((part) => isOn(site, part))
  return list(
    (['articles', ...others] as const).map((what) => t(`in.${what}`)),
    locale,
  )
}
