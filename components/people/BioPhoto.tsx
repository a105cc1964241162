import { Picture } from '@/components/ui/picture/Picture'
import { langOf } from '@/components/ui/words/lang'
import type { Author } from '@/lib/editions/types'

type Pictured = Pick<Author, 'photo' | 'translated'>

interface Props {
  author: Pictured
  /** With whom the author stands in a list. */
  among: readonly Pictured[]
  /** The name stands beside it and says enough. */
  bare?: boolean
}

/** Beside a name: the portrait, or its empty place where others in the list have one, so that all names stand below each other. */
export function BioPhoto({ author, among, bare }: Props) {
  const { photo } = author
  if (photo) return <Picture {...photo} alt={bare ? '' : photo.alt} place="bio" lang={langOf(author)} />
  return among.some(({ photo }) => photo) && <span className="aspect-4/5 w-24 border-edge border-b-4 bg-tint" />
}
