import { useTranslations } from 'next-intl'
import { Lit } from '@/components/ui/Lit'
import { machine } from '@/components/ui/words/dates'
import { priceUnder } from '@/lib/domain/codes/state'
import type { Locale } from '@/lib/domain/locale'
import type { AuthorName, SeminarTeaser } from '@/lib/editions/questions/questions'
import type { PromoCode } from '@/lib/editions/types'
import { daysWithWeekday, euro, list, time } from '@/lib/language/format'
import { FactList } from '../FactList'

interface Props {
  seminar: SeminarTeaser
  locale: Locale
  speakers: readonly AuthorName[]
  code?: PromoCode
  withPrice: boolean
}

/** When, where, who, how much. */
export function Facts({ seminar, locale, speakers, code, withPrice }: Props) {
  const t = useTranslations('seminar')
  const { start, venue, price } = seminar
  return (
    <FactList>
      <dt>{t('when')}</dt>
      <dd>
        <time dateTime={machine(start)}>
          {daysWithWeekday(seminar, locale)}, {t('at', { time: time(start, locale) })}
        </time>
      </dd>
      <dt>{t('where')}</dt>
      <dd>{venue ? `${venue.name}, ${venue.city}` : t('online')}</dd>
      {speakers.length > 0 && (
        <>
          <dt>{t('speaker', { count: speakers.length })}</dt>
          <dd>
            {list(
              speakers.map(({ name }) => name),
              locale,
            )}
          </dd>
        </>
      )}
      {withPrice && (
        <>
          <dt>{t('price')}</dt>
          <dd>
            {price === 0 ? t('free') : euro(price, locale)}
            {code && price > 0 && <WithCode code={code} seminar={seminar} locale={locale} />}
          </dd>
        </>
      )}
    </FactList>
  )
}

function WithCode({ code, seminar, locale }: { code: PromoCode; seminar: SeminarTeaser; locale: Locale }) {
  const t = useTranslations('seminar')
  const price = priceUnder(code, seminar)
  return (
    <>
      , {price === 0 ? t('freeWith') : t('priceWith', { price: euro(price, locale) })} <Lit>{code.code}</Lit>
    </>
  )
}
