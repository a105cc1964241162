import type { ReactNode } from 'react'

/** A remark about what was asked or found. */
export const Note = ({ near, children }: { near?: boolean; children: ReactNode }) => (
  <p className={near ? 'mt-3 max-w-measure' : 'mt-5 max-w-measure'}>{children}</p>
)
