import { useTranslations } from 'next-intl'
import { Children, type ComponentProps, cloneElement, isValidElement, useId } from 'react'

/**
 * A table that may be wider than a phone: it scrolls by itself, and the keyboard can reach and scroll it (axe:
 * scrollable-region-focusable). Only one with a name of its own is a landmark.
 */
export function Table({ children, ...props }: ComponentProps<'table'>) {
  const t = useTranslations('article')
  const id = useId()
  const parts = Children.toArray(children)
  const caption = parts.find((part) => isValidElement<ComponentProps<'caption'>>(part) && part.type === 'caption')
  const named = isValidElement<ComponentProps<'caption'>>(caption)
  const table = (
    <table {...props}>{named ? [cloneElement(caption, { id }), ...parts.filter((part) => part !== caption)] : parts}</table>
  )
  return (
    <div
      className="table-scroll"
      tabIndex={0}
      role={named ? 'region' : 'group'}
      {...(named ? { 'aria-labelledby': id } : { 'aria-label': t('table') })}
    >
      {table}
    </div>
  )
}

/** The alignment of a column comes as a style, which the policy forbids. */
export const HeadCell = ({ style, ...props }: ComponentProps<'th'>) => (
  <th {...props} className={style?.textAlign && `align-${style.textAlign}`} />
)
export const Cell = ({ style, ...props }: ComponentProps<'td'>) => (
  <td {...props} className={style?.textAlign && `align-${style.textAlign}`} />
)
