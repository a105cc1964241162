import { useTranslations } from 'next-intl'
import { langOf } from '@/components/ui/words/lang'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { days } from '@/lib/language/format'
import { content } from '@/lib/next/content'

/** For who comes too late: the next seminar, and the way to all of them. `from`: what its link says of where it stands. */
export function NextSeminar({ locale, from }: { locale: Locale; from?: string }) {
  const t = useTranslations('code')
  const next = content().nextSeminar(locale)
  return (
    <>
      {next &&
        t.rich(next.phase === 'not_open' ? 'nextLater' : 'nextOpen', {
          title: next.title,
          day: days(next, locale),
          link: (words) => (
            <a className="link" href={address.seminar(locale, next.slug, undefined, from)} lang={langOf(next)}>
              {words}
            </a>
          ),
        })}{' '}
      <a className="link" href={address.seminars(locale)}>
        {t('whatIsOn')}
      </a>
    </>
  )
}
