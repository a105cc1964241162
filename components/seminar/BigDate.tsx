import { dayMonths, type Span } from '@/lib/language/format'

interface Props {
  /** Where it stands: on the stage of a block, or over the whole width of the seminar's own page. */
  on: 'block' | 'page'
  of: Span
}

const looks = {
  block: {
    all: 'stage-date mt-[0.06em] -ml-[0.035em]',
    short: 'text-date',
    longer: 'text-[length:min(22cqi,7.25rem)]',
    longest: 'text-[length:min(17cqi,5.5rem)]',
  },
  page: {
    all: 'big-date mt-4 -ml-[0.033em] leading-none desk:col-[1/9] desk:row-start-4',
    short: 'text-[length:calc(34vw/var(--digits))] desk:text-[length:calc(min(24.4vw,19.5rem)/var(--digits))]',
    longer: 'text-[length:21vw] desk:self-end desk:text-[length:min(15vw,12rem)]',
    longest: 'text-[length:16vw] desk:self-end desk:text-[length:min(11.3vw,9rem)]',
  },
}

/** The day or days in digits with their feet in the floor; for the eye alone, the words stand beside or below it. */
export function BigDate({ on, of }: Props) {
  const digits = dayMonths(of)
  // "28.08", "10–11.12", "30.11–01.12": what is longer is set smaller.
  const size = digits.length > 8 ? 'longest' : digits.length > 5 ? 'longer' : 'short'
  return (
    <p className={`${looks[on].all} font-black tracking-[-0.034em] ${looks[on][size]}`} aria-hidden="true">
      <span className="stand block">{digits}</span>
    </p>
  )
}
