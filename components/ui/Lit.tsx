import type { ComponentProps } from 'react'

/** A code in running text. The light never stands alone: it has words on it, and a floor nearby. */
export const Lit = (props: ComponentProps<'span'>) => (
  <span {...props} className="lit bg-light box-decoration-clone px-[0.2em] py-[0.08em] font-bold text-on-light" />
)
