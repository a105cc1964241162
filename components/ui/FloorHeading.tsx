import type { ReactNode } from 'react'

/** A heading that stands on a floor. */
export function FloorHeading({ id, className = '', children }: { id?: string; className?: string; children: ReactNode }) {
  return (
    <h2 className={`floor-heading ${className}`.trim()} id={id}>
      {children}
    </h2>
  )
}
