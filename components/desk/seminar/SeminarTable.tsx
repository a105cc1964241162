import { useTranslations } from 'next-intl'
import { deskPath } from '@/lib/desk/paths'
import type { DeskSeminar } from '@/lib/desk/seminars'
import { seatsLeft } from '@/lib/domain/seminar/status'
import { date, number } from '@/lib/language/format'
import { useStatus } from '../status'
import { type Column, Table } from '../Table'

/** Evenings, a row each: when, which, how full. */
export function SeminarTable({ seminars, labelledBy }: { seminars: readonly DeskSeminar[]; labelledBy: string }) {
  const t = useTranslations('beheer.seminars')
  const status = useStatus()
  const columns: Column<DeskSeminar>[] = [
    {
      head: t('evening'),
      name: true,
      cell: ({ facts }) => (
        <a className="link" href={deskPath.seminar(facts.slug)}>
          {facts.title.nl}
        </a>
      ),
    },
    { head: t('date'), cell: ({ facts }) => date(facts.start, 'nl') },
    { head: t('status'), cell: status },
    { head: t('taken'), number: true, cell: ({ taken, facts }) => t('of', { taken, capacity: facts.capacity }) },
    {
      head: t('free'),
      number: true,
      cell: ({ taken, waiting, facts }) => number(seatsLeft(facts.capacity, { taken, waiting }), 'nl'),
    },
    { head: t('waiting'), number: true, cell: ({ waiting }) => number(waiting, 'nl') },
    { head: t('offered'), number: true, cell: ({ offered }) => number(offered, 'nl') },
  ]
  return <Table labelledBy={labelledBy} columns={columns} rows={seminars} keyOf={({ facts }) => facts.slug} />
}
