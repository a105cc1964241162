import { useTranslations } from 'next-intl'
import type { DeskBatch } from '@/lib/desk/codes/list'
import { codesPath } from '@/lib/desk/codes/paths'
import { discountInWords } from '@/lib/desk/codes/terms'
import { date } from '@/lib/language/format'
import { type Column, Table } from '../Table'

/** Batches, a row each. */
export function BatchTable({ batches, labelledBy }: { batches: readonly DeskBatch[]; labelledBy: string }) {
  const t = useTranslations('beheer.codes')
  const columns: Column<DeskBatch>[] = [
    {
      head: t('batch.one'),
      name: true,
      cell: ({ id, name }) => (
        <a className="link" href={codesPath.batch(id)}>
          {name}
        </a>
      ),
    },
    { head: t('discount'), cell: ({ terms }) => terms && discountInWords(terms.discount) },
    { head: t('batch.used'), number: true, cell: ({ used, count }) => t('usedOf', { uses: used, max: count }) },
    { head: t('batch.made'), number: true, cell: ({ madeAt }) => date(madeAt, 'nl') },
    { head: t('batch.standing'), number: true, cell: ({ pausedAt }) => t(pausedAt === null ? 'batch.valid' : 'paused') },
  ]
  return <Table labelledBy={labelledBy} columns={columns} rows={batches} keyOf={({ id }) => id} />
}
