import { useLocale, useTranslations } from 'next-intl'
import { softly, softText } from '@/components/ui/words/softly'

export interface BookRowProps {
  title: string
  author?: string
  url?: string
  year?: number | string
  /** Of its title, where that is not the page's. */
  lang?: string
}

/** So many letters fit beside each other on the drawn cover. */
const FITS = 8
const longest = (title: string) => Math.max(...title.split(/\s+/).map(({ length }) => length))

/** A book, with a cover drawn from its title. */
export function BookRow({ title, author, url, year, lang }: BookRowProps) {
  const t = useTranslations('article')
  const locale = useLocale()
  return (
    <div className="bio book">
      <div className={longest(title) > FITS ? 'book-cover long' : 'book-cover'} aria-hidden="true">
        <b lang={lang}>{softly(title, lang ?? locale)}</b>
        <span>{author}</span>
      </div>
      <div className="book-words">
        <p>
          <cite lang={lang}>{softText(title, lang ?? locale)}</cite>
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
