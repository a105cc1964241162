/* biome-ignore-all lint/performance/noImgElement: next/image writes style attributes, which the policy forbids */
import { address } from '@/lib/addresses'
import { type Format, type Pictured, pictureAddress, widthsOf } from '@/lib/pictures/picture'
import { offered, type PlaceName, placeOf, places, sizesOf } from './picture-places'

interface Props extends Pictured {
  place: PlaceName
  /** Of `alt`, where that is not the page's. */
  lang?: string
  /** Above the fold: fetched before what is not. */
  eager?: boolean
}

/** What browsers without AVIF get (before 2023 and 2024), and feeds: wide enough for most screens. */
const PLAIN = 960

/**
 * A picture, black and white by CSS, in the smallest file that is sharp enough. Its size stands in the page, so that nothing moves
 * when it comes; a tone as light as itself stands in its place until then.
 */
export function Picture({ src, alt, picture, place: named, eager, lang }: Props) {
  const loading = eager ? ({ fetchPriority: 'high' } as const) : ({ loading: 'lazy' } as const)
  // Of an edition made before pictures had sizes.
  if (!picture) return <img src={src} alt={alt} lang={lang} className={places[named].className} {...loading} />
  const { hash, width, height, tone } = picture
  const place = placeOf(named, picture)
  const { className } = places[place]
  const sizes = sizesOf(place, picture)
  const widths = offered(place, widthsOf(picture))
  const set = (format: Format) => widths.map((wide) => `${address.picture(hash, wide, format)} ${wide}w`).join(',')
  return (
    <picture>
      <source type="image/avif" srcSet={set('avif')} sizes={sizes} />
      <img
        src={pictureAddress(picture, Math.min(PLAIN, places[place].most))}
        alt={alt}
        lang={lang}
        width={width}
        height={height}
        className={className ? `${className} tone-${tone}` : `tone-${tone}`}
        {...loading}
      />
    </picture>
  )
}
