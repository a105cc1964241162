import { useTranslations } from 'next-intl'
import type { OverTime, Span } from '@/lib/signups/figures/over-time'
import { type Column, Table } from '../Table'
import { useCounted } from './chart/columns'
import { useSpan } from './chart/span'

/** What the charts show, in figures: the latest first, and none of a time in which nothing happened. */
export function TimeTable({ over: { spans } }: { over: OverTime }) {
  const t = useTranslations('beheer.figures')
  const { span } = useSpan()
  const busy = spans.filter(({ counts }) => Object.values(counts).some((count) => count > 0)).toReversed()
  const columns: Column<Span>[] = [{ head: t('when'), name: true, cell: span }, ...useCounted<Span>()]
  return (
    <details className="mt-4">
      <summary className="w-fit cursor-pointer py-1.5 underline">{t('table')}</summary>
      <Table label={t('table')} columns={columns} rows={busy} keyOf={({ from }) => from} />
    </details>
  )
}
