import { useTranslations } from 'next-intl'

const places = {
  youtube: { name: 'YouTube', url: (id: string) => `https://www.youtube.com/watch?v=${id}` },
  vimeo: { name: 'Vimeo', url: (id: string) => `https://vimeo.com/${id}` },
}

/** A film elsewhere, as a link: nothing is loaded from there before one goes there. */
export function Video({ provider, id, title }: { provider: keyof typeof places; id: string; title: string }) {
  const t = useTranslations('article')
  const { name, url } = places[provider]
  return (
    <p className="video">
      <a href={url(id)} rel="noreferrer">
        <b>{title}</b>
        <span className="meta">{t('video', { place: name })}</span>
      </a>
    </p>
  )
}
