import { useLocale, useTranslations } from 'next-intl'
import { createElement } from 'react'
import { address } from '@/lib/addresses'

const places = {
  youtube: { place: 'YouTube', company: 'Google', url: (id: string) => `https://www.youtube.com/watch?v=${id}` },
  vimeo: { place: 'Vimeo', company: 'Vimeo', url: (id: string) => `https://vimeo.com/${id}` },
}

/** Its place is kept, 16 by 9, whether it plays or not. The element makes a button of the link, and then a frame. */
const PLACE =
  'grid aspect-16/9 print:hidden [&>iframe]:size-full [&>iframe]:border-2 [&>iframe]:border-b-5 [&>iframe]:bg-[#000]'
const PRESS =
  'grid w-full cursor-pointer grid-cols-[auto_1fr] content-end items-start gap-4.5 border-2 border-b-5 bg-tint p-5 text-left text-note leading-[1.35] wrap-anywhere'

/** A film elsewhere. Nothing is loaded from there before one presses, and before that it is said who will be asked for it. */
export function Video({ provider, id, title }: { provider: keyof typeof places; id: string; title: string }) {
  const t = useTranslations('article')
  const { place, company, url } = places[provider]
  const data = { className: PLACE, 'data-src': address.videoFrame(useLocale(), provider, id), 'data-title': title }
  return (
    <figure className="video my-10">
      {createElement(
        'video-press',
        data,
        <a href={url(id)} rel="noreferrer" className={PRESS}>
          <svg width="34" height="38" viewBox="0 0 34 38" fill="currentColor" aria-hidden="true">
            <path d="M0 0v38l34-19z" />
          </svg>
          <span>
            <b>{title}</b>
            <span className="mt-1 block text-s-1 leading-snug text-soft">{t('videoWho', { place, company })}</span>
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
