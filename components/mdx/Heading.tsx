import { useLocale, useTranslations } from 'next-intl'
import { Children, Fragment, type ReactNode } from 'react'
import { softly } from '@/components/ui/softly'

interface Props {
  level: 2 | 3 | 4
  id?: string
  className?: string
  children?: ReactNode
}

/** A heading that can be linked to: its mark shows when one points at it or tabs to it. Its long words break on a phone. */
export function Heading({ level, id, className, children }: Props) {
  const t = useTranslations('article')
  const locale = useLocale()
  const Tag = `h${level}` as const
  return (
    <Tag id={id} className={className}>
      {Children.map(children, (part) =>
        typeof part === 'string' ? <Fragment key={part}>{softly(part, locale)}</Fragment> : part,
      )}
      {id && id !== 'footnote-label' && (
        <a className="anchor" href={`#${id}`} aria-label={t('anchor')}>
          #
        </a>
      )}
    </Tag>
  )
}
