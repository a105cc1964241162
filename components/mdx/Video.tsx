import { useLocale, useTranslations } from 'next-intl'
import { createElement } from 'react'
import { address } from '@/lib/addresses'

const places = {
  youtube: { place: 'YouTube', company: 'Google', url: (id: string) => `https://www.youtube.com/watch?v=${id}` },
  vimeo: { place: 'Vimeo', company: 'Vimeo', url: (id: string) => `https://vimeo.com/${id}` },
}

/** A film elsewhere. Nothing is loaded from there before one presses, and before that it is said who will be asked for it. */
export function Video({ provider, id, title }: { provider: keyof typeof places; id: string; title: string }) {
  const t = useTranslations('article')
  const { place, company, url } = places[provider]
  const data = { 'data-src': address.videoFrame(useLocale(), provider, id), 'data-title': title }
  return (
    <figure className="video">
      {createElement(
        'video-press',
        data,
        <a href={url(id)} rel="noreferrer">
          <svg width="34" height="38" viewBox="0 0 34 38" fill="currentColor" aria-hidden="true">
            <path d="M0 0v38l34-19z" />
          </svg>
          <span>
            <b>{title}</b>
            <span className="meta">{t('videoWho', { place, company })}</span>
          </span>
        </a>,
      )}
      <figcaption>
        {title}.{' '}
        <a className="link" href={url(id)} rel="noreferrer">
          {t('video', { place })}
        </a>
      </figcaption>
    </figure>
  )
}
