import { useTranslations } from 'next-intl'
import { Body } from '@/components/mdx/Body'
import { SeminarRows } from '@/components/seminar/SeminarRows'
import { NotFound } from '@/components/site/NotFound'
import { Page } from '@/components/site/Page'
import { PageTitle } from '@/components/ui/PageTitle'
import { Picture } from '@/components/ui/picture/Picture'
import { langOf } from '@/components/ui/words/lang'
import { softly } from '@/components/ui/words/softly'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { listOf } from '@/lib/editions/questions/lists'
import { content } from '@/lib/next/content'
import { BookRow } from '../article/BookRow'
import { Band } from '../lists/Band'
import { ListByYear } from '../lists/ListByYear'
import { Role } from './Role'

/** An author: who it is, the books, the seminars, and page `number` of the articles. */
export function AuthorView({ locale, slug, number = 1 }: { locale: Locale; slug: string; number?: number }) {
  const t = useTranslations('list')
  const { author: find, listPage, seminarsBy } = content()
  const author = find(locale, slug)
  const list = author && listPage(listOf.author(locale, slug), number)
  if (!list) return <NotFound locale={locale} />
  const seminars = seminarsBy(slug, locale)
  return (
    <Page locale={locale} path={`/${locale}/auteurs/${slug}${number > 1 ? `/pagina/${number}` : ''}`}>
      <div className="page">
        <div className="mt-7.5 flex flex-wrap items-end gap-4 desk:mt-8">
          {author.photo && <Picture {...author.photo} place="portrait" lang={langOf(author)} />}
          <div className="flex-[1_1_8rem]">
            {/* A name has no place to break: with large letters on a small screen it stays as wide as the screen. */}
            <PageTitle className="wrap-anywhere text-[min(var(--text-s4),18vw)]">{softly(author.name, locale)}</PageTitle>
            <Role author={author} />
          </div>
        </div>
        <div className="prose mt-6">
          <Body of={author} place="page" />
          {author.books?.map((book) => (
            <BookRow key={book.title} {...book} author={author.name} lang={langOf(author)} />
          ))}
          {author.links && (
            <ul className="mt-4 text-s-1">
              {author.links.map(({ label, url }) => (
                <li key={url}>
                  <a href={url}>{label}</a>
                </li>
              ))}
            </ul>
          )}
        </div>
        {number === 1 && seminars.length > 0 && (
          <Band heading={t('evenings')}>
            <SeminarRows seminars={seminars} locale={locale} />
          </Band>
        )}
        <ListByYear list={list} href={(n) => address.author(locale, slug, n)} covers />
      </div>
    </Page>
  )
}
