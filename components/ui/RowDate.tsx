import type { Locale } from '@/lib/addresses'
import type { Moment } from '@/lib/content/schemas/fields'
import { date, dayMonth } from '@/lib/format'
import { machine } from './dates'
import '@/components/article/lists.css'

/** The day of a seminar at the head of its row: 18.03 to see, the whole date to read. */
export const RowDate = ({ start, locale }: { start: Moment; locale: Locale }) => (
  <time className="row-date" dateTime={machine(start)}>
    <b className="row-day" aria-hidden="true">
      {dayMonth(start)}
    </b>
    {date(start, locale)}
  </time>
)
