import { dayMonths, type Span } from '@/lib/language/format'

export interface DateLook {
  all: string
  /** "28.08", "10–11.12", "30.11–01.12": what is longer is set smaller. */
  short: string
  longer: string
  longest: string
}

/** On the stage of a block. That of a seminar's own page stands with it (page/SeminarView.tsx): only its sheet has it. */
const onBlock: DateLook = {
  all: 'stage-date mt-[0.06em] -ml-[0.035em]',
  short: 'text-date',
  longer: 'text-date-longer',
  longest: 'text-date-longest',
}

/** The day or days in digits with their feet in the floor; for the eye alone, the words stand beside or below it. */
export function BigDate({ of, look = onBlock }: { of: Span; look?: DateLook }) {
  const digits = dayMonths(of)
  const size = digits.length > 8 ? 'longest' : digits.length > 5 ? 'longer' : 'short'
  return (
    <p className={`${look.all} font-black tracking-[-0.034em] ${look[size]}`} aria-hidden="true">
      <span className="stand block">{digits}</span>
    </p>
  )
}
