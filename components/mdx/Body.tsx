import type { ReactNode } from 'react'
import type { PlaceName } from '@/components/ui/picture/picture-places'
import type { Article, Author, Page, Seminar } from '@/lib/editions/types'
import { content } from '@/lib/next/content'
import { componentsWith } from './components'
import { Link } from './Link'
import { notesBeside } from './tree/beside'
import { hung } from './tree/hang'
import { softened } from './tree/soft'
import { toReact } from './tree/to-react'
import { boldName, inLanguage, splitFootnotes, splitOpening, splitStandfirst, withEndMark } from './tree/tree'

interface Props {
  /** Whose text it is. */
  of: Pick<Article | Author | Page | Seminar, 'document' | 'locale' | 'pictures' | 'translated'>
  /** Where it stands: how wide its pictures are. */
  place: PlaceName
  /** What its links to a seminar say of where they stand. */
  from?: string
  /** An article closes with a mark after its last word, and has its notes beside it where there is room. */
  endMark?: boolean
  /** Its first paragraph is set above it (`Standfirst`). */
  afterStandfirst?: boolean
  /** A name that is set bold where the text begins with it. */
  bold?: string
  /** What comes after the opening: before the first heading. */
  opening?: ReactNode
  /** What comes between the text and its footnotes. */
  children?: ReactNode
}

/** Of an article without a summary: its first paragraph, where that can stand above the text. */
export function Standfirst({ of: { document }, className }: { of: Pick<Article, 'document'>; className: string }) {
  const { standfirst } = splitStandfirst(content().document(document).tree)
  return standfirst && <p className={className}>{toReact({ type: 'root', children: standfirst.children }, { a: Link })}</p>
}

/** A stored body: the checked tree, in our components. Nothing in it is ever run. */
export function Body({ of, place, from, endMark, afterStandfirst, bold, opening, children }: Props) {
  const { document, locale, pictures, translated } = of
  const components = componentsWith({ pictures, place, from })
  const whole = content().document(document).tree
  const own = afterStandfirst ? splitStandfirst(whole).rest : whole
  const language = translated ? locale : 'nl'
  const spoken = language === locale ? own : inLanguage(own, language)
  const stored = softened(spoken, { lang: language, inCells: place === 'seminar' })
  const marked = hung(endMark ? withEndMark(stored) : stored)
  const { text: alone, footnotes } = splitFootnotes(bold ? boldName(marked, bold) : marked)
  const text = endMark && footnotes ? notesBeside(alone, footnotes) : alone
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
