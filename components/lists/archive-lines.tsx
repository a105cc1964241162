import { dayAndMonth, machine } from '@/components/ui/words/dates'
import type { Locale } from '@/lib/domain/locale'
import type { ArchivedArticle, ArchivedSeminar, Questions } from '@/lib/editions/questions/questions'

/** An article or a seminar, where it stands in time. */
export type Line = { kind: 'article'; of: ArchivedArticle; at: number } | { kind: 'seminar'; of: ArchivedSeminar; at: number }

/** Newest first; a seminar among the articles of its time. */
export function linesOf({ articles, seminars }: ReturnType<Questions['archived']>): Line[] {
  const lines: Line[] = [
    ...articles.map((of): Line => ({ kind: 'article', of, at: of.date })),
    ...seminars.map((of): Line => ({ kind: 'seminar', of, at: of.start })),
  ]
  return lines.sort((one, other) => other.at - one.at)
}

/** The day of a line: its year stands above. */
export function ArchiveDate({ line, locale }: { line: Line; locale: Locale }) {
  return (
    <time className="text-s-1 text-soft desk:col-span-2" dateTime={machine(line.at)}>
      {dayAndMonth(line.at, locale)}
    </time>
  )
}
