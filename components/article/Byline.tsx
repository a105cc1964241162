import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { dayAndMonth, machine } from '@/components/ui/dates'
import type { Article, Author } from '@/lib/editions/types'
import { date } from '@/lib/format'
import { content } from '@/lib/next/stamp'

interface Props {
  article: Article
  /** With the year, where it does not go without saying. */
  year?: boolean
}

/** In lists: "Door Tjitske Hoekema, gastauteur, 24 november, 9 minuten". */
export function Byline({ article, year }: Props) {
  const t = useTranslations('article')
  const { locale } = article
  return (
    <p className="meta">
      {t('by')} <Names authors={content().authorsOf(article)} />,{' '}
      <time dateTime={machine(article.date)}>{(year ? date : dayAndMonth)(article.date, locale)}</time>,{' '}
      {t('minutes', { minutes: article.minutes })}
    </p>
  )
}

/** "A, gastauteur, en B". */
export function Names({ authors, plain }: { authors: Author[]; plain?: boolean }) {
  const t = useTranslations('article')
  const Name = plain ? Fragment : 'b'
  return authors.map(({ slug, name, guest }, index) => (
    <Fragment key={slug}>
      {index > 0 && (index === authors.length - 1 ? ` ${t('and')} ` : ', ')}
      <Name>{name}</Name>
      {guest && `, ${t('guestInline')}`}
      {guest && index < authors.length - 1 && ','}
    </Fragment>
  ))
}
