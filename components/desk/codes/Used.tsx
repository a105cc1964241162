import { useTranslations } from 'next-intl'

/** More would not be counted by eye. */
const MOST = 25

/** How often a code was used of how often it may be: a square for each, or for as many of them as fit in a row. */
export function Used({ uses, max }: { uses: number; max?: number }) {
  const t = useTranslations('beheer.codes')
  if (max === undefined) return t('usedFree', { uses })
  const squares = Math.min(max, MOST)
  const filled = Math.min(squares, uses === 0 ? 0 : Math.max(1, Math.floor((uses / max) * squares)))
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2.5">
      <span className="inline-flex flex-wrap gap-[2px] self-center" aria-hidden="true">
        {Array.from({ length: squares }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: squares are all the same
          <i key={at} className={`size-[6px] border ${at < filled ? 'border-ink bg-ink' : 'border-edge'}`} />
        ))}
      </span>
      {t('usedOf', { uses, max })}
    </span>
  )
}
