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

/** The price that it was stands above it where both do not fit. An amount is never broken, but set smaller: "€ 48,75", "€ 1.234,50". */
const AMOUNT = [
  'fused border-b-floor font-black tracking-[-0.03em] flex flex-wrap items-end gap-[0.16em] [--price:min(clamp(4.5rem,3.6rem+3.4vw,6.25rem),26vw)] text-(length:--price) leading-none',
  '[&:is([data-letters="6"],[data-letters="7"],[data-letters="8"])]:text-[length:min(var(--price),23cqi)]',
  '[&:is([data-letters="9"],[data-letters="10"],[data-letters="11"])]:text-[length:min(var(--price),17cqi)]',
  '[&>s]:pb-[0.12em] [&>s]:text-[0.36em] [&>s]:font-normal [&>s]:tracking-[0] [&>s]:text-soft',
].join(' ')

/** A comma hangs below the line: an amount with cents, and any as long, stands above its floor. */
const ABOVE = 'in-[[data-letters]:not([data-letters="3"],[data-letters="4"],[data-letters="5"])]:mb-[0.07em]'

/** The price, with its feet in the floor. */
export function Price({ price, was, children, id }: Props) {
  const t = useTranslations('seminar')
  const locale = useLocale()
  return (
    <div className="@container" id={id}>
      <p className={AMOUNT} data-letters={euro(price, locale).length}>
        {was !== undefined && was !== price && (
          <s className="price-was">
            <span className="sr-only">{t('was')} </span>
            {euro(was, locale)}
          </s>
        )}{' '}
        <span className={`price-now stand whitespace-nowrap ${ABOVE}`}>{euro(price, locale)}</span>
      </p>
      {children && <div className="price-note mt-2.25 text-s-1 leading-meta text-soft [&_p]:mt-0.5">{children}</div>}
    </div>
  )
}
