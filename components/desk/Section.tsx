import type { ReactNode } from 'react'
import { FloorHeading } from '@/components/ui/FloorHeading'

interface Props {
  /** Of its heading, for a table to be named by and a link to lead to. */
  id: string
  title: string
  /** At the end of the heading's line: a search field, a button. */
  tools?: ReactNode
  children: ReactNode
}

/** A part of a page, under a heading that stands on a floor. */
export function Section({ id, title, tools, children }: Props) {
  return (
    <section className="mt-10" aria-labelledby={id}>
      {tools ? (
        <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2 border-b-4 pb-1">
          <h2 className="font-title text-[1.1875rem] leading-heading" id={id}>
            {title}
          </h2>
          <div className="flex flex-wrap items-end gap-2.5 print:hidden">{tools}</div>
        </div>
      ) : (
        <FloorHeading id={id} className="pb-1 text-[1.1875rem]">
          {title}
        </FloorHeading>
      )}
      {children}
    </section>
  )
}
