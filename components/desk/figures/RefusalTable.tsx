import { useTranslations } from 'next-intl'
import { refusedAs } from '@/lib/desk/log/read'
import { number } from '@/lib/language/format'
import type { Refusals } from '@/lib/signups/figures/refusals'
import { Empty } from '../Empty'
import { Table } from '../Table'

/** By what nobody was signed up, as the visitor read it. */
export function RefusalTable({ refusals, labelledBy }: { refusals: readonly Refusals[]; labelledBy: string }) {
  const t = useTranslations('beheer.figures')
  if (refusals.length === 0) return <Empty>{t('noRefusals')}</Empty>
  return (
    <Table
      labelledBy={labelledBy}
      columns={[
        { head: t('why'), name: true, cell: ({ why }) => refusedAs(why) ?? t('otherReason') },
        { head: t('times'), number: true, cell: ({ count }) => number(count, 'nl') },
      ]}
      rows={refusals}
      keyOf={({ why }) => why}
    />
  )
}
