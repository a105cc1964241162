import { useTranslations } from 'next-intl'
import { number } from '@/lib/language/format'
import type { Counts } from '@/lib/signups/figures/count'
import type { Column } from '../../Table'

const names = ['links', 'forms', 'signedUp', 'confirmed', 'attended', 'waiting', 'held', 'cancelled'] as const

/** What is counted, a column each: the same below a chart and by what it came from. */
export function useCounted<Row extends { counts: Counts }>(): Column<Row>[] {
  const t = useTranslations('beheer.figures')
  return names.map((name) => ({ head: t(name), number: true, cell: ({ counts }) => number(counts[name], 'nl') }))
}
