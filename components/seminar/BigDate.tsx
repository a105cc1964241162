import { dayMonths, type Span } from '@/lib/language/format'

interface Props {
  className: 'stage-date' | 'big-date'
  of: Span
}

/** The day or days in digits with their feet in the floor; for the eye alone, the words stand beside or below it. */
export function BigDate({ className, of }: Props) {
  const digits = dayMonths(of)
  // "28.08", "10–11.12", "30.11–01.12": what is longer is set smaller.
  const size = digits.length > 8 ? ' longest' : digits.length > 5 ? ' longer' : ''
  return (
    <p className={className + size} aria-hidden="true">
      <span className="stand">{digits}</span>
    </p>
  )
}
