import { useTranslations } from 'next-intl'
import { langOf } from '@/components/ui/lang'
import { RowDate } from '@/components/ui/RowDate'
import { softly } from '@/components/ui/softly'
import { address, type Locale } from '@/lib/addresses'
import type { Seminar } from '@/lib/editions/types'
import { euro } from '@/lib/format'
import { content } from '@/lib/next/stamp'
import { statusByTime, windowsOf } from '@/lib/seminars/status'
import '@/components/article/lists.css'

/** Seminars as the rows of an index: their date, their title, who speaks and where. */
export function SeminarRows({ seminars, locale }: { seminars: readonly Seminar[]; locale: Locale }) {
  return (
    <ul className="rows">
      {seminars.map((seminar) => (
        <Row key={seminar.slug} seminar={seminar} locale={locale} />
      ))}
    </ul>
  )
}

function Row({ seminar, locale }: { seminar: Seminar; locale: Locale }) {
  const t = useTranslations('seminar')
  const { slug, title, start, venue, price } = seminar
  const { authorsOf, now } = content()
  const status = statusByTime(windowsOf(seminar), now)
  const names = authorsOf(seminar).map(({ name }) => name)
  return (
    <li className="row">
      <RowDate start={start} locale={locale} />
      <h3 className="row-title">
        <a className="quiet" href={address.seminar(locale, slug)} lang={langOf(seminar)}>
          {softly(title, locale)}
        </a>
      </h3>
      <p className="row-who">
        {[
          names.join(t('and')),
          venue?.city ?? t('online'),
          status === 'cancelled' ? t('labelCancelled') : price === 0 ? t('free') : euro(price, locale),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  )
}
