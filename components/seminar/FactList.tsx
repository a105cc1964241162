import type { ReactNode } from 'react'

/** Names and what they are: when, where, who. `className`: its place, and the width of the names where that is not the usual one. */
export const FactList = ({ className = 'grid-cols-[93px_1fr]', children }: { className?: string; children: ReactNode }) => (
  <dl className={`grid gap-y-1.5 text-s-1 leading-meta [&>dt]:text-soft ${className}`}>{children}</dl>
)
