import type { ReactNode } from 'react'

/** What was just done, above the work: said by screen readers as the page opens. */
export function Said({ children }: { children: ReactNode }) {
  return (
    <p className="said mt-5 border-b-4 border-light-floor bg-light px-3.5 pt-2.5 pb-2 font-label text-on-light" role="status">
      {children}
    </p>
  )
}
