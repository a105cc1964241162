import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'

/**
 * A note from the editors: its heading stands on a floor, no box around it. A section and no aside: what is told in it belongs to the
 * text, and browsers' reader modes leave every aside out.
 */
export function Note({ title, children }: { title?: string; children?: ReactNode }) {
  const t = useTranslations('article')
  const id = useId()
  return (
    <section className="note" aria-labelledby={id}>
      <p className="floor-heading" id={id}>
        {title ?? t('note')}
      </p>
      {children}
    </section>
  )
}
