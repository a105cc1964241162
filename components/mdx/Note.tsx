import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { ON_FLOOR } from '@/components/ui/FloorHeading'

/**
 * A note from the editors: its heading stands on a floor, no box around it. A section and no aside: what is told in it belongs to the
 * text, and browsers' reader modes leave every aside out.
 */
export function Note({ title, children }: { title?: string; children?: ReactNode }) {
  const t = useTranslations('article')
  const id = useId()
  return (
    <section className="note mt-12 text-note leading-meta print:mt-6 [&>p]:mt-3 [&>p]:indent-0" aria-labelledby={id}>
      <div className={`${ON_FLOOR} break-after-avoid font-title pb-1 text-s1`} id={id}>
        {title ?? t('note')}
      </div>
      {children}
    </section>
  )
}
