import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Cents } from '@/lib/domain/units'
import { euro } from '@/lib/language/format'

interface Props {
  price: Cents
  /** The price without the code, struck through before it. */
  was?: Cents
  /** Below the floor: what is included, or the code that made it so. */
  children?: ReactNode
  /** For the element that changes the price as a code is typed. */
  id?: string
}

/** The price, with its feet in the floor. */
export function Price({ price, was, children, id }: Props) {
  const t = useTranslations('seminar')
  const locale = useLocale()
  return (
    <div className="price" id={id}>
      <p className="fused" data-letters={euro(price, locale).length}>
        {was !== undefined && was !== price && (
          <s className="price-was">
            <span className="sr-only">{t('was')} </span>
            {euro(was, locale)}
          </s>
        )}{' '}
        <span className="stand price-now">{euro(price, locale)}</span>
      </p>
      {children && <div className="price-note">{children}</div>}
    </div>
  )
}
