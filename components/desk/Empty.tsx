import type { ReactNode } from 'react'

/** There is nothing yet: what it is, and how it begins. */
export function Empty({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className="mt-4 max-w-[34rem] bg-tint px-4 pt-3.5 pb-3">
      {title && <p className="font-label">{title}</p>}
      <div>{children}</div>
    </div>
  )
}
