import type { ReactNode } from 'react'

interface Props {
  id?: string
  /** Its size, and its place. */
  className?: string
  children: ReactNode
}

/** What makes a heading stand on a floor. */
export const ON_FLOOR = 'border-b-4 leading-heading'

/** A heading that stands on a floor. */
export function FloorHeading({ id, className = 'pb-1 text-s1', children }: Props) {
  return (
    <h2 className={`${ON_FLOOR} ${className}`} id={id}>
      {children}
    </h2>
  )
}
