import type { ReactNode } from 'react'

/**
 * Above a title: of what kind it is, where it belongs. The tall line of the title below would lie over it: over its link, and in forced
 * colours over its letters.
 */
export const Label = ({ className = '', children }: { className?: string; children: ReactNode }) => (
  <p className={`label relative z-1 text-s-1 leading-snug font-label ${className}`.trim()}>{children}</p>
)
