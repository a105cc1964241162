/* biome-ignore-all lint/performance/noImgElement: next/image writes style attributes, which the policy forbids */
interface Props {
  src: string
  alt: string
  className?: string
  /** Above the fold: fetched at once. */
  eager?: boolean
}

/** A picture; black and white by CSS. */
export function Picture({ src, alt, className, eager }: Props) {
  return (
    <img
      src={src}
      alt={alt}
      className={className}
      loading={eager ? undefined : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding="async"
    />
  )
}
