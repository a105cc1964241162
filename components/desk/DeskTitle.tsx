import type { ReactNode } from 'react'

/** The title of a page of the desk: smaller than one for readers. */
export const DeskTitle = ({ children }: { children: ReactNode }) => (
  <h1 className="word-wide text-[clamp(1.625rem,1.3rem+1.2vw,2.25rem)] leading-tight tracking-heading">{children}</h1>
)
