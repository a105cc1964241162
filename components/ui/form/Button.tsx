import type { ComponentProps, ReactNode } from 'react'

interface Look {
  /** The way to a seat: lit. Only for that; everything else is plain. */
  way?: boolean
  children: ReactNode
}
const classOf = (way?: boolean, more?: string) => ['button', way && 'way', more].filter(Boolean).join(' ')

/** A button of a form. */
export function Button({ way, className, ...rest }: Look & ComponentProps<'button'>) {
  return <button type="submit" {...rest} className={classOf(way, className)} />
}

/** A link that looks like a button. */
export function ButtonLink({ way, className, children, ...rest }: Look & ComponentProps<'a'>) {
  return (
    <a {...rest} className={classOf(way, className)}>
      {children}
    </a>
  )
}
