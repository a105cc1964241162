import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'

const LOOK = 'my-[1.4em] overflow-x-auto border-b-4 bg-tint px-4 pt-3.5 pb-3 leading-meta print:whitespace-pre-wrap'

/** What stands out in code: by weight and slant, as it has no colours. */
const bold = 'font-bold'
const tokens: Record<string, string | undefined> = {
  'hljs-keyword': bold,
  'hljs-name': bold,
  'hljs-section': bold,
  'hljs-built_in': bold,
  'hljs-selector-tag': bold,
  'hljs-string': 'text-soft',
  'hljs-comment': 'text-soft italic',
}
export const Token = ({ className = '', ...props }: ComponentProps<'span'>) => (
  <span
    {...props}
    className={className.startsWith('hljs-') ? tokens[className.split(' ', 1)[0] ?? ''] : className || undefined}
  />
)

/** A block of code, coloured when the document was made. Its lines stay whole, so it scrolls, by the keyboard too. */
export function Code(props: ComponentProps<'pre'>) {
  const t = useTranslations('article')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (axe: scrollable-region-focusable)
    // biome-ignore lint/a11y/useSemanticElements: a group, for its name; a fieldset would be one of a form
    <pre {...props} className={LOOK} tabIndex={0} role="group" aria-label={t('codeBlock')} />
  )
}
