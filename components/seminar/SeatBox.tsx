import { useTranslations } from 'next-intl'
import { address, type Locale } from '@/lib/addresses'
import type { Seminar } from '@/lib/editions/types'
import { date, isMidnight, time, untilIncluding } from '@/lib/format'
import type { statusByTime } from '@/lib/seminars/status'
import { Price } from './Price'
import { Seats } from './Seats'
import { Way } from './SeminarBlock'
import './evening.css'

interface Props {
  seminar: Seminar
  locale: Locale
  status: ReturnType<typeof statusByTime>
}

/** Beside the programme: what it costs, where it is, until when one can cancel, and the way to a seat. */
export function SeatBox({ seminar, locale, status }: Props) {
  const t = useTranslations('seminar')
  const { price, slug } = seminar
  const ahead = status === 'open' || status === 'not_open'
  return (
    <aside className="seat-box" aria-label={t('signUp')}>
      <div className="seat-box-in">
        {ahead && <Price price={price}>{t(price === 0 ? 'priceFree' : 'priceVat')}</Price>}
        <Where seminar={seminar} locale={locale} ahead={ahead} />
        <div className="seat-way">
          {status === 'open' && <Seats seminar={seminar} />}
          <Way seminar={seminar} status={status} locale={locale} />
        </div>
        {status === 'open' && price > 0 && <p className="seat-note">{t('haveCode')}</p>}
        {status !== 'past' && status !== 'cancelled' && (
          <p className="seat-note">
            <a className="link" href={address.calendar(slug)}>
              {t('calendar')}
            </a>
          </p>
        )}
      </div>
    </aside>
  )
}

function Where({ seminar, locale, ahead }: { seminar: Seminar; locale: Locale; ahead: boolean }) {
  const t = useTranslations('seminar')
  const { venue, signup, start, online } = seminar
  const until = signup?.cancelUntil ?? start
  const day = isMidnight(until)
    ? date(untilIncluding(until), locale)
    : `${date(until, locale)}, ${t('at', { time: time(until, locale) })}`
  return (
    <dl className="facts">
      {venue ? (
        <>
          <dt>{t('address')}</dt>
          <dd>{[venue.street, [venue.postalCode, venue.city].filter(Boolean).join('\u00a0')].filter(Boolean).join(', ')}</dd>
        </>
      ) : (
        online && (
          <>
            <dt>{t('where')}</dt>
            <dd>{t('onlineLink')}</dd>
          </>
        )
      )}
      {ahead && (
        <>
          <dt>{t('cancel')}</dt>
          <dd>{isMidnight(until) ? t('cancelUntil', { day }) : t('cancelBefore', { day })}</dd>
        </>
      )}
    </dl>
  )
}
