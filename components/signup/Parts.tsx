import type { ReactNode } from 'react'
import { Page } from '@/components/site/Page'
import { LEAD } from '@/components/ui/PageTitle'

type PageProps = Parameters<typeof Page>[0]

/** A page in two parts: what one does or reads, and the evening beside it. On a phone in the order in which they come. */
export const TwoParts = ({ children, ...page }: PageProps) => (
  <Page {...page}>
    <div className="page grid grid-cols-1 gap-x-gutter gap-y-12 pt-6 pb-16 desk:grid-cols-12 desk:items-start">{children}</div>
  </Page>
)

export const MainPart = ({ children }: { children: ReactNode }) => (
  <div className="signup-main desk:col-span-7 desk:col-start-1 desk:row-start-1">{children}</div>
)

interface Words {
  lang?: string
  children: ReactNode
}

/** What it comes down to, below the title. */
export const Lead = (words: Words) => <p {...words} className={`${LEAD} mt-4 max-w-[34rem]`} />

/** Of less weight. */
export const Small = (words: Words) => <p {...words} className="text-s-1 leading-meta text-soft mt-4 max-w-[34rem]" />

/** Where one can go from here. */
export const Ways = ({ children }: { children: ReactNode }) => <p className="mt-6 flex flex-wrap gap-4">{children}</p>
