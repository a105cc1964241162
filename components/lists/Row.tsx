import type { ReactNode } from 'react'

interface Props {
  /** Of its title. */
  id?: string
  /** A small picture, where the list has them: it gets its columns, also where there is none. */
  cover?: ReactNode
  date: ReactNode
  /** A link: what the row is about. */
  title: ReactNode
  /** Who, what of, where. */
  who: ReactNode
  /** Of the title. */
  level?: 'h2' | 'h3'
  /** What `who` stands in: a `div` where that is more than words. */
  as?: 'p' | 'div'
}

/** One row of an index: beside each other on a desk, below each other on a phone. */
export function Row({ id, cover, date, title, who, level: Heading = 'h3', as: Who = 'p' }: Props) {
  return (
    <li className={`row last:border-b-0 ${ROW}`}>
      {cover}
      {date}
      <Heading id={id} className={`${cover ? 'desk:col-span-5' : 'desk:col-span-6'} ${id ? 'w-fit ' : ''}${ROW_TITLE}`}>
        {title}
      </Heading>
      <Who className={`mt-1.25 text-s-1 leading-row text-soft ${cover ? 'desk:col-span-3' : 'desk:col-span-4'} desk:mt-0`}>
        {who}
      </Who>
    </li>
  )
}

/** The look of a row, of its title, of its date: for lists whose rows have other columns. */
export const ROW =
  'border-line border-b pt-4.25 pb-3.5 break-inside-avoid desk:grid desk:grid-cols-12 desk:items-baseline desk:gap-x-gutter'
export const ROW_TITLE = 'font-bold text-s1 leading-heading'
export const ROW_DATE = 'text-s-1 leading-row text-soft desk:col-span-2'
