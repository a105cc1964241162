import { useTranslations } from 'next-intl'
import { createElement } from 'react'
import { settings } from '@/lib/settings'

interface Props {
  /** Public path of the page that is shared. */
  path: string
  title: string
  of: 'article' | 'seminar'
}

/** Ways to pass a page on that tell nobody else: by mail, its address, and where the device has one its own share sheet. */
export function Share({ path, title, of }: Props) {
  const t = useTranslations('share')
  const url = settings().siteUrl + path
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`
  return createElement(
    'share-links',
    { 'data-url': url, 'data-copy': t('copy'), 'data-copied': t('copied'), 'data-sheet': t('sheet') },
    <p className="mt-8 flex flex-wrap gap-x-4.5 text-s-1 leading-[1.7]">
      <b className="font-label max-desk:w-full">{t(of)}</b>
      <a className="link" href={mail}>
        {t('mail')}
      </a>
      <span className="select-all wrap-anywhere" data-address="">
        {url}
      </span>
    </p>,
  )
}
