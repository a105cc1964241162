import { useTranslations } from 'next-intl'
import { Children, type ComponentProps, cloneElement, isValidElement, useId } from 'react'

const TABLE = 'w-full [font-variant-numeric:tabular-nums]'
/** Of a seminar (components/seminar/programme.css). */
const PROGRAMME = `programme ${TABLE}`
/** It stays where one reads while the columns pass. */
const CAPTION = 'sticky left-0 max-w-[100cqi] border-b-4 pb-1 text-left font-label text-balance break-after-avoid'

/**
 * A table that may be wider than a phone: it scrolls by itself, and the keyboard can reach and scroll it (axe:
 * scrollable-region-focusable). Only one with a name of its own is a landmark.
 */
export function Table({ children, programme, ...props }: ComponentProps<'table'> & { programme?: boolean }) {
  const t = useTranslations('article')
  const id = useId()
  const parts = Children.toArray(children)
  const caption = parts.find((part) => isValidElement<ComponentProps<'caption'>>(part) && part.type === 'caption')
  const named = isValidElement<ComponentProps<'caption'>>(caption)
  const data = named ? `${TABLE} wrap-normal` : `${TABLE} border-t-4 wrap-normal`
  const table = (
    <table {...props} className={programme ? PROGRAMME : data}>
      {named ? [cloneElement(caption, { id, className: CAPTION }), ...parts.filter((part) => part !== caption)] : parts}
    </table>
  )
  return (
    <div
      className={`table-scroll @container overflow-x-auto text-s-1 leading-snug ${programme ? 'mb-7' : 'my-7'}`}
      tabIndex={0}
      role={named ? 'region' : 'group'}
      {...(named ? { 'aria-labelledby': id } : { 'aria-label': t('table') })}
    >
      {table}
    </div>
  )
}

const aligned: Record<string, string | undefined> = { right: 'text-right', center: 'text-center' }

/** The alignment of a column comes as a style, which the policy forbids. */
export const HeadCell = ({ style, ...props }: ComponentProps<'th'>) => (
  <th {...props} className={['border-current font-label', aligned[style?.textAlign ?? '']].filter(Boolean).join(' ')} />
)
export const Cell = ({ style, ...props }: ComponentProps<'td'>) => <td {...props} className={aligned[style?.textAlign ?? '']} />
