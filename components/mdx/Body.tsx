import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/addresses'
import type { Hash } from '@/lib/editions/types'
import { content } from '@/lib/next/stamp'
import { componentsFor } from './components'
import { toReact } from './to-react'
import { boldName, splitFootnotes, withEndMark } from './tree'

interface Props {
  document: Hash
  locale: Locale
  /** An article closes with a mark after its last word. */
  endMark?: boolean
  /** A name that is set bold where the text begins with it. */
  bold?: string
  /** What comes between the text and its footnotes. */
  children?: React.ReactNode
}

/** A stored body: the checked tree, in our components. Nothing in it is ever run. */
export function Body({ document, locale, endMark, bold, children }: Props) {
  const t = useTranslations('article')
  const stored = content().document(document).tree
  const marked = endMark ? withEndMark(stored) : stored
  const { text, footnotes } = splitFootnotes(bold ? boldName(marked, bold) : marked)
  const components = componentsFor(locale, t)
  return (
    <>
      {toReact(text, components)}
      {children}
      {footnotes && toReact(footnotes, components)}
    </>
  )
}
