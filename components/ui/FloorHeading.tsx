import type { ReactNode } from 'react'

/** A heading that stands on a floor. */
export function FloorHeading({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <h2 className="floor-heading" id={id}>
      {children}
    </h2>
  )
}
