import type { ReactNode } from 'react'

/** The title of a page, at its head unless something stands above it. `className`: of one that is longer or larger than others. */
export const PageTitle = ({ className = 'text-s4', children }: { className?: string; children: ReactNode }) => (
  <h1 className={`word-wide tracking-display leading-[1.05] [.page>&]:first:mt-6.5 desk:[.page>&]:first:mt-8 ${className}`}>
    {children}
  </h1>
)

/** What is said first, below a title or beside one. */
export const LEAD = 'text-s1 leading-lead'

/** Right below the title of a page. */
export const Lead = ({ lang, children }: { lang?: string; children: ReactNode }) => (
  <p className={`${LEAD} mt-3 max-w-[28.5em]`} lang={lang}>
    {children}
  </p>
)
