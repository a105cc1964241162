import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'

/** A block of code, coloured when the document was made. Its lines stay whole, so it scrolls, by the keyboard too. */
export function Code(props: ComponentProps<'pre'>) {
  const t = useTranslations('article')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (axe: scrollable-region-focusable)
    // biome-ignore lint/a11y/useSemanticElements: a group, for its name; a fieldset would be one of a form
    <pre {...props} tabIndex={0} role="group" aria-label={t('codeBlock')} />
  )
}
