import { useLocale } from 'next-intl'
import type { ComponentProps } from 'react'
import { content } from '@/lib/next/content'
import { partOff } from '@/lib/parts'

/** A link of a text, without the class that a way back from a footnote has. To a part that is switched off there is none: its words stay. */
export function Link({ href = '', className: _, ...props }: ComponentProps<'a'>) {
  const site = content().site(useLocale())
  const isOff = site.parts && /^\/(?!\/)/.test(href) && partOff(href.replace(/[?#].*$/, ''), site)
  return isOff ? props.children : <a href={href} {...props} />
}
