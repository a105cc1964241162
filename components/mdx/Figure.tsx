import { Picture } from '@/components/ui/picture/Picture'
import type { PlaceName } from '@/components/ui/picture/picture-places'
import type { Picture as Sized } from '@/lib/pictures/picture'

interface Props {
  src: string
  alt: string
  caption?: string
  credit?: string
  picture?: Sized
  place: PlaceName
}

/** A picture on a place of its own, with what it shows and who made it below. */
export function Figure({ caption, credit, ...picture }: Props) {
  return (
    <figure className="figure my-10">
      <Picture {...picture} />
      {(caption || credit) && <figcaption>{[caption, credit].filter(Boolean).join(' ')}</figcaption>}
    </figure>
  )
}
