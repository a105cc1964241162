import type { ReactNode } from 'react'

/** Words beside a portrait or a cover; with large letters on a small screen below it. */
export function Bio({ beside, className = 'mt-4', children }: { beside: ReactNode; className?: string; children: ReactNode }) {
  return (
    <div className={`flex break-inside-avoid flex-wrap items-start gap-4.5 text-note leading-meta ${className}`}>
      {beside}
      {children}
    </div>
  )
}

/** The words themselves: of more than one paragraph, with room between them. */
export const BIO_TEXT = 'flex-[1_1_9em] [&_p+p]:mt-2 [&_p+p]:indent-0'
