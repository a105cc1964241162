import type { ComponentProps, ReactNode } from 'react'

interface Look {
  /** The way to a seat: lit. Only for that; everything else is plain. */
  way?: boolean
  /** As wide as its place. */
  wide?: boolean
  children: ReactNode
}

const BUTTON =
  'button sinks-3 min-h-12.5 cursor-pointer items-center justify-center text-row leading-heading font-heading wrap-break-word active:min-h-11.75 border-2 border-b-5 bg-paper px-4.5 pt-1.75 pb-1 text-ink'

const classOf = ({ way, wide }: Partial<Look>, more?: string) =>
  [BUTTON, wide ? 'flex' : 'inline-flex', way && 'way', more].filter(Boolean).join(' ')

/** A button of a form. */
export function Button({ way, wide, className, ...rest }: Look & ComponentProps<'button'>) {
  return <button type="submit" {...rest} className={classOf({ way, wide }, className)} />
}

/** A link that looks like a button. */
export function ButtonLink({ way, wide, className, children, ...rest }: Look & ComponentProps<'a'>) {
  return (
    <a {...rest} className={classOf({ way, wide }, className)}>
      {children}
    </a>
  )
}
