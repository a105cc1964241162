import { useLocale, useTranslations } from 'next-intl'
import { softly, softText } from '@/components/ui/words/softly'
import { Bio } from '../people/Bio'

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
    <Bio className="my-6 max-w-measure first:mt-0" beside={<Cover title={title} author={author} lang={lang ?? locale} />}>
      <div className="min-w-0 flex-[1_1_9em] self-end [&_p+p]:indent-0">
        <p>
          <cite className="text-[1.1875rem]" lang={lang}>
            {softText(title, lang ?? locale)}
          </cite>
        </p>
        <p className="text-s-1 leading-meta text-soft">{[author, year].filter(Boolean).join(', ')}</p>
        {url && (
          <p className="text-s-1 leading-meta text-soft">
            <a className="link" href={url}>
              {t('book')}
              <span className="sr-only"> {title}</span>
            </a>
          </p>
        )}
      </div>
    </Bio>
  )
}

/** Drawn of its words: a long word is set smaller. */
function Cover({ title, author, lang }: { title: string; author?: string; lang: string }) {
  return (
    <div
      className="book-cover flex aspect-2/3 w-24 flex-none flex-col justify-between overflow-hidden bg-ink p-2.5 pr-2 hyphens-manual text-[0.75rem] text-paper leading-tight"
      aria-hidden="true"
    >
      <b className={`font-title ${longest(title) > FITS ? 'text-s-2' : 'text-[1rem]'}`} lang={lang}>
        {softly(title, lang)}
      </b>
      <span>{author}</span>
    </div>
  )
}
