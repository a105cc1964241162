import type { ReactNode } from 'react'

/** Not balanced: lines as long as they can be reach to the end of the floor. */
const WORDS =
  'border-b-4 pb-2.5 leading-[1.14] font-medium tracking-[-0.017em] text-wrap italic [word-spacing:0.05em] [&_p+p]:mt-[0.4em] [&_p+p]:indent-0'

/** A pull quote: it stands on a floor as wide as itself. */
export function Quote({ source, children }: { source?: string; children?: ReactNode }) {
  return (
    <figure className="pull mt-9 mb-11 w-fit max-w-[18em] text-s3 desk:mt-12.5 desk:mb-14.5">
      <blockquote className={WORDS}>{children}</blockquote>
      {source && <figcaption>{source}</figcaption>}
    </figure>
  )
}
