import { useTranslations } from 'next-intl'

export interface BookRowProps {
  title: string
  author?: string
  url?: string
  year?: number | string
}

/** A book, with a cover drawn from its title. */
export function BookRow({ title, author, url, year }: BookRowProps) {
  const t = useTranslations('article')
  return (
    <div className="bio book">
      <div className="book-cover" aria-hidden="true">
        <b>{title}</b>
        <span>{author}</span>
      </div>
      <div className="book-words">
        <p>
          <cite>{title}</cite>
        </p>
        <p className="meta">{[author, year].filter(Boolean).join(', ')}</p>
        {url && (
          <p className="meta">
            <a className="link" href={url}>
              {t('book')}
              <span className="sr-only"> {title}</span>
            </a>
          </p>
        )}
      </div>
    </div>
  )
}
