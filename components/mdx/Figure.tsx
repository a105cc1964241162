import { Picture } from '@/components/ui/Picture'

export function Figure({ src, alt, caption, credit }: { src: string; alt: string; caption?: string; credit?: string }) {
  return (
    <figure className="figure">
      <Picture src={src} alt={alt} />
      {(caption || credit) && <figcaption>{[caption, credit].filter(Boolean).join(' ')}</figcaption>}
    </figure>
  )
}
