import type { ReactNode } from 'react'
import { FloorHeading } from '@/components/ui/FloorHeading'

/** A part of a page of lists, below the other parts, with its heading on a floor. */
export function Band({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  return (
    <section className="mt-18 desk:mt-23.5">
      <FloorHeading>{heading}</FloorHeading>
      {children}
    </section>
  )
}
