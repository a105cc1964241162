import { useTranslations } from 'next-intl'
import elements from '@/.podium/elements.json'
import { ElementScript } from '@/components/site/ElementScript'
import { Lit } from '@/components/ui/Lit'
import { useMoments } from '@/components/ui/words/moments'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import type { SeminarPhase } from '@/lib/domain/seminar/status'
import type { SeminarTeaser } from '@/lib/editions/questions/questions'
import { FactList } from '../FactList'
import { Way } from '../SeminarBlock'
import { Price } from './Price'
import { Seats } from './Seats'

interface Props {
  seminar: SeminarTeaser
  locale: Locale
  phase: SeminarPhase
}

const NOTE = 'seat-note mt-3.25 text-s-1 leading-meta [.seat-note+&]:mt-2'

/** Beside the programme: what it costs, where it is, until when one can cancel, and the way to a seat. */
export function SeatBox({ seminar, locale, phase }: Props) {
  const t = useTranslations('seminar')
  const form = useTranslations('form')
  const { price, slug } = seminar
  const ahead = phase === 'open' || phase === 'not_open'
  return (
    <aside className="desk:col-[9/-1] desk:row-start-1" aria-label={t('signUp')}>
      <div className="desk:sticky desk:top-6">
        {ahead && (
          <Price id="price" price={price}>
            <span data-with-code hidden>
              {form('with')} <Lit data-code />
            </span>
            <span data-without-code>{t(price === 0 ? 'priceFree' : 'priceVat')}</span>
          </Price>
        )}
        <Where seminar={seminar} locale={locale} ahead={ahead} />
        <div className="seat-way mt-4 text-s-1 leading-meta">
          {phase === 'open' && <Seats seminar={seminar} />}
          {phase === 'open' && price > 0 ? (
            <WayByCode seminar={seminar} locale={locale} />
          ) : (
            <Way seminar={seminar} phase={phase} locale={locale} wide />
          )}
        </div>
        {phase === 'open' && price > 0 && <p className={NOTE}>{t('haveCode')}</p>}
        {phase !== 'past' && phase !== 'cancelled' && (
          <p className={NOTE}>
            <a className="link inline-block py-px" href={address.calendar(locale, slug)}>
              {t('calendar')}
            </a>
          </p>
        )}
      </div>
    </aside>
  )
}

/** Who came here by a link with a code sees the price under it, and takes it along to the form. Without script the form does that. */
function WayByCode({ seminar, locale }: { seminar: SeminarTeaser; locale: Locale }) {
  const t = useTranslations('seminar')
  const { slug, price } = seminar
  return (
    <price-preview
      className="block"
      data-seminar={slug}
      data-price={price}
      data-locale={locale}
      data-price-id="price"
      data-was={t('was')}
    >
      <Way seminar={seminar} phase="open" locale={locale} wide />
      <ElementScript src={elements['price-preview']} />
    </price-preview>
  )
}

function Where({ seminar, locale, ahead }: { seminar: SeminarTeaser; locale: Locale; ahead: boolean }) {
  const t = useTranslations('seminar')
  const { until } = useMoments(locale)
  const { venue, signup, start, online } = seminar
  return (
    <FactList className="mt-3.5 grid-cols-[90px_1fr]">
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
      {ahead && signup?.closes !== undefined && (
        <>
          <dt>{t('closes')}</dt>
          <dd>{until(signup.closes)}</dd>
        </>
      )}
      {ahead && (
        <>
          <dt>{t('cancel')}</dt>
          <dd>{until(signup?.cancelUntil ?? start)}</dd>
        </>
      )}
    </FactList>
  )
}
