import { useTranslations } from 'next-intl'
import { Price } from '@/components/seminar/page/Price'
import { Lit } from '@/components/ui/Lit'
import { hardlyTaken } from '@/lib/domain/seminar/status'
import type { FormView } from './form-view'

/** What it costs with this code, and how many seats there are. <price-preview> changes it as a code is typed. */
export function FormPrice({ view: { facts, price, code, waiting, seatsLeft } }: { view: FormView }) {
  const t = useTranslations('form')
  const { capacity } = facts
  const words = waiting ? 'noSeats' : hardlyTaken(capacity, seatsLeft) ? 'allSeats' : 'seats'
  return (
    <Price id="price" price={price} was={facts.price}>
      <span data-with-code hidden={!code}>
        {t('with')} <Lit data-code>{code}</Lit>
      </span>
      <span data-without-code hidden={Boolean(code)}>
        {facts.price > 0 && t('without')}
      </span>
      {facts.showSeats && <p>{t(words, { left: seatsLeft, capacity })}</p>}
      {code && (
        <p>
          <a className="link inline-block py-px" href="#code">
            {t('another')}
          </a>
        </p>
      )}
    </Price>
  )
}
