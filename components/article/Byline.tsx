import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { dayAndMonth, machine } from '@/components/ui/words/dates'
import type { Locale } from '@/lib/domain/locale'
import type { ArticleTeaser, AuthorName } from '@/lib/editions/questions/questions'
import { date, joints } from '@/lib/language/format'
import { content } from '@/lib/next/content'

interface Props {
  article: ArticleTeaser
  /** With the year, where it does not go without saying. */
  year?: boolean
  className?: string
}

/** In lists: "Door Tjitske Hoekema, gastauteur, 24 november, 9 minuten". */
export function Byline({ article, year, className = '' }: Props) {
  const t = useTranslations('article')
  const { locale } = article
  return (
    <p className={`text-s-1 leading-meta text-soft [&>b]:text-ink ${className}`}>
      {t('by')} <Names authors={content().namesOf(article)} locale={locale} />,{' '}
      <time dateTime={machine(article.date)}>{(year ? date : dayAndMonth)(article.date, locale)}</time>,{' '}
      {t('minutes', { minutes: article.minutes })}
    </p>
  )
}

/** "A, gastauteur, B en C". */
export function Names({ authors, locale, plain }: { authors: readonly AuthorName[]; locale: Locale; plain?: boolean }) {
  const t = useTranslations('article')
  const Name = plain ? Fragment : 'b'
  const between = joints(authors.length, locale)
  return authors.map(({ slug, name, guest }, index) => (
    <Fragment key={slug}>
      <Name>{name}</Name>
      {guest && `, ${t('guestInline')}`}
      {/* A guest is set between commas. */}
      {guest && between[index]?.startsWith(' ') && ','}
      {between[index]}
    </Fragment>
  ))
}
