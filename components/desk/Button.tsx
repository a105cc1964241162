import type { ComponentProps, ReactNode } from 'react'

interface Look {
  /** Beside a line of text, in a table. */
  small?: boolean
  children: ReactNode
}

const ALL =
  'button inline-flex cursor-pointer items-center justify-center border bg-paper leading-heading font-heading text-ink wrap-break-word'
const LARGE = 'sinks-2 min-h-11 border-b-4 px-3.5 pt-1.25 pb-0.75 text-[1rem] active:min-h-10.5'
const SMALL = 'min-h-7 border-edge px-2.5 pt-0.75 pb-px text-s-2'

const classOf = (small?: boolean, more?: string) => [ALL, small ? SMALL : LARGE, more].filter(Boolean).join(' ')

/** A button of the desk: smaller than one for readers. */
export function Button({ small, className, ...rest }: Look & ComponentProps<'button'>) {
  return <button type="submit" {...rest} className={classOf(small, className)} />
}

/** A link that looks like one. */
export function ButtonLink({ small, className, children, ...rest }: Look & ComponentProps<'a'>) {
  return (
    <a {...rest} className={classOf(small, className)}>
      {children}
    </a>
  )
}
