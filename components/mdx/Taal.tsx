import type { ReactNode } from 'react'

interface Props {
  code: string
  /** It stands in a sentence. */
  inText?: string
  children?: ReactNode
}

/** Words in another language: read aloud, hyphenated and translated as such. In a sentence they are italic; whole paragraphs are not. */
export const Taal = ({ code, inText, children }: Props) =>
  inText ? <i lang={code}>{children}</i> : <div lang={code}>{children}</div>
