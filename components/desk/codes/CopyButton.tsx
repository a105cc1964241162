import { useTranslations } from 'next-intl'
import { createElement } from 'react'

/** Copies a text with one press; without script the text itself stands beside it. */
export function CopyButton({ text }: { text: string }) {
  const t = useTranslations('beheer.codes.links')
  return createElement('copy-code', { 'data-code': text, 'data-copy': t('copy'), 'data-copied': t('copied') })
}
