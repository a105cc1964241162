import { useTranslations } from 'next-intl'
import { machine } from '@/components/ui/words/dates'
import type { LogLine } from '@/lib/desk/log/read'
import { date, time } from '@/lib/language/format'
import { type Column, Table } from '../Table'
import { useSentences } from './sentence'

/** What happened, a row each, newest first. */
export function LogTable({ lines, label }: { lines: readonly LogLine[]; label: string }) {
  const t = useTranslations('beheer.log')
  const { what, who, changed } = useSentences()
  const columns: Column<LogLine>[] = [
    {
      head: t('when'),
      cell: ({ at }) => (
        <time className="desk:whitespace-nowrap" dateTime={machine(at)}>
          {date(at, 'nl')}, {time(at, 'nl')}
        </time>
      ),
    },
    { head: t('who'), cell: ({ actor }) => <span className="wrap-anywhere">{who(actor)}</span> },
    {
      head: t('what'),
      name: true,
      cell: (line) => (
        <div className="font-normal">
          {what(line)}
          {line.changed.length > 0 && (
            <ul className="text-soft">
              {line.changed.map((one) => (
                <li key={one.field}>{changed(one)}</li>
              ))}
            </ul>
          )}
        </div>
      ),
    },
  ]
  return <Table label={label} columns={columns} rows={lines} keyOf={({ id }) => id} />
}
