import type { SeminarFacts } from '@/lib/domain/facts'
import { daysWithWeekday } from '@/lib/language/format'

interface Props {
  facts: SeminarFacts
  /** The page that one came by. */
  to: string
  /** With its days. */
  days?: boolean
}

/** Above the title of a page below a seminar: which seminar it is, and the way back. */
export const OfSeminar = ({ facts, to, days }: Props) => (
  <p className="font-label leading-snug">
    <a className="link" href={to}>
      {facts.title.nl}
    </a>
    {days && `, ${daysWithWeekday(facts, 'nl')}`}
  </p>
)
