import { useTranslations } from 'next-intl'
import { createElement } from 'react'

/** Small; filled for as long as it says that it did. */
const LOOK =
  'min-h-7 cursor-pointer border border-edge px-2.5 pt-0.75 pb-px text-s-2 not-has-[svg]:bg-ink not-has-[svg]:text-paper [&>svg]:hidden'

/** Copies a text with one press; without script the text itself stands beside it. */
export function CopyButton({ text }: { text: string }) {
  const t = useTranslations('beheer.codes.links')
  return createElement('copy-code', {
    'data-look': LOOK,
    'data-code': text,
    'data-copy': t('copy'),
    'data-copied': t('copied'),
  })
}
