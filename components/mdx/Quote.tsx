import type { ReactNode } from 'react'

/** A pull quote: it stands on a floor as wide as itself. */
export function Quote({ source, children }: { source?: string; children?: ReactNode }) {
  return (
    <figure className="pull">
      <blockquote>{children}</blockquote>
      {source && <figcaption>{source}</figcaption>}
    </figure>
  )
}
