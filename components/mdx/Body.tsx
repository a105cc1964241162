import type { ReactNode } from 'react'
import type { PlaceName } from '@/components/ui/picture/picture-places'
import type { Article, Author, Page, Seminar } from '@/lib/editions/types'
import { content } from '@/lib/next/content'
import { componentsWith } from './components'
import { softened } from './tree/soft'
import { toReact } from './tree/to-react'
import { boldName, inLanguage, splitFootnotes, splitOpening, withEndMark } from './tree/tree'

interface Props {
  /** Whose text it is. */
  of: Pick<Article | Author | Page | Seminar, 'document' | 'locale' | 'pictures' | 'translated'>
  /** Where it stands: how wide its pictures are. */
  place: PlaceName
  /** What its links to a seminar say of where they stand. */
  from?: string
  /** An article closes with a mark after its last word. */
  endMark?: boolean
  /** A name that is set bold where the text begins with it. */
  bold?: string
  /** What comes after the opening: before the first heading. */
  opening?: ReactNode
  /** What comes between the text and its footnotes. */
  children?: ReactNode
}

/** A stored body: the checked tree, in our components. Nothing in it is ever run. */
export function Body({ of, place, from, endMark, bold, opening, children }: Props) {
  const { document, locale, pictures, translated } = of
  const components = componentsWith({ pictures, place, from })
  const own = content().document(document).tree
  const language = translated ? locale : 'nl'
  const spoken = language === locale ? own : inLanguage(own, language)
  const stored = softened(spoken, { lang: language, inCells: place === 'seminar' })
  const marked = endMark ? withEndMark(stored) : stored
  const { text, footnotes } = splitFootnotes(bold ? boldName(marked, bold) : marked)
  const { first, rest } = splitOpening(text)
  return (
    <>
      {opening ? (
        <>
          {toReact(first, components)}
          {opening}
          {toReact(rest, components)}
        </>
      ) : (
        toReact(text, components)
      )}
      {children}
      {footnotes && toReact(footnotes, components)}
    </>
  )
}
