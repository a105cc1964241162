import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/domain/locale'
import { number } from '@/lib/language/format'

/** Behind the name of a topic, small and high: how many articles it has. */
export function Count({ of, locale }: { of: number; locale: Locale }) {
  const t = useTranslations('list')
  return (
    <sup className="relative top-[-1.15em] ml-[0.1em] align-baseline font-normal text-[0.34em] text-soft leading-[0] tracking-[0]">
      {number(of, locale)}
      <span className="sr-only"> {t('pieces', { count: of })}</span>
    </sup>
  )
}
