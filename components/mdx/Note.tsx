import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'

/** A note from the editors: its heading stands on a floor, no box around it. */
export function Note({ title, children }: { title?: string; children?: ReactNode }) {
  const t = useTranslations('article')
  const id = useId()
  return (
    <aside className="note" aria-labelledby={id}>
      <p className="floor-heading" id={id}>
        {title ?? t('note')}
      </p>
      {children}
    </aside>
  )
}
