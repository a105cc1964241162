import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

interface Props {
  level: 2 | 3 | 4
  id?: string
  className?: string
  /** Where it is not the page's. */
  lang?: string
  children?: ReactNode
}

/** A heading that can be linked to: its mark shows when one points at it or tabs to it. */
export function Heading({ level, id, className, lang, children }: Props) {
  const t = useTranslations('article')
  const Tag = `h${level}` as const
  return (
    <Tag id={id} className={className} lang={lang}>
      {children}
      {id && id !== 'footnote-label' && (
        <a className="anchor" href={`#${id}`} aria-label={t('anchor')}>
          #
        </a>
      )}
    </Tag>
  )
}
