import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Picture } from '@/components/ui/picture/Picture'
import { machine } from '@/components/ui/words/dates'
import { langOf } from '@/components/ui/words/lang'
import { softText } from '@/components/ui/words/softly'
import { address } from '@/lib/addresses'
import type { WholeArticle } from '@/lib/editions/questions/questions'
import { date } from '@/lib/language/format'
import { content } from '@/lib/next/content'
import { isOn } from '@/lib/parts'

/** A link where authors have a page. */
const Name = (props: ComponentProps<'a'>) => (props.href ? <a {...props} /> : <span {...(props as ComponentProps<'span'>)} />)

/** Beside the article: who wrote it, as what, when, and how long it takes. */
export function AuthorLine({ article }: { article: WholeArticle }) {
  const t = useTranslations('article')
  const { locale } = article
  const authors = content().authorsOf(article)
  const pictured = authors.find(({ photo }) => photo)
  return (
    <div className="author-line mt-5.5 flex items-end gap-3.5 desk:mt-0 desk:block">
      {pictured?.photo && (
        <div className="desk:mb-3">
          <Picture {...pictured.photo} place="portrait" lang={langOf(pictured)} />
        </div>
      )}
      <div>
        {authors.map(({ slug, name, guest }) => (
          <p key={slug}>
            {/* 24 pixels high and more: a target below another one (WCAG 2.5.8). */}
            <Name
              className={`author-name quiet w-fit font-bold text-note leading-row ${authors.length > 1 ? '' : 'block'}`}
              {...(isOn(content().site(locale), 'authors') && { href: address.author(locale, slug), rel: 'author' })}
            >
              {softText(name, locale)}
            </Name>
            {/* Below several names it would be said of all of them. */}
            {guest &&
              (authors.length > 1 ? (
                `, ${t('guestInline')}`
              ) : (
                <span className="block text-s-1 leading-lead text-soft">{t('guest')}</span>
              ))}
          </p>
        ))}
        <p className="block text-s-1 leading-lead text-soft">
          <time dateTime={machine(article.date)}>{date(article.date, locale)}</time>,{' '}
          {t('minutes', { minutes: article.minutes })}
        </p>
        {article.updated && (
          <p className="block text-s-1 leading-lead text-soft">
            <Name {...(article.correction && { href: '#correctie', className: 'link' })}>
              {t('updated')} <time dateTime={machine(article.updated)}>{date(article.updated, locale)}</time>
            </Name>
          </p>
        )}
      </div>
    </div>
  )
}
