import { useTranslations } from 'next-intl'
import { Body } from '@/components/mdx/Body'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { Picture } from '@/components/ui/Picture'
import { address } from '@/lib/addresses'
import type { Author } from '@/lib/editions/types'
import { BookRow } from './BookRow'

/** Below an article: who the author is, and what books there are. */
export function AboutAuthors({ authors }: { authors: Author[] }) {
  const t = useTranslations('article')
  if (authors.length === 0) return null
  return (
    <section className="about-authors" aria-labelledby="auteur">
      <FloorHeading id="auteur">{t('aboutAuthor', { count: authors.length })}</FloorHeading>
      {authors.map((author) => (
        <AboutAuthor key={author.slug} author={author} />
      ))}
    </section>
  )
}

function AboutAuthor({ author }: { author: Author }) {
  const t = useTranslations('article')
  return (
    <>
      <div className="bio">
        {author.photo && <Picture {...author.photo} place="bio" />}
        <div>
          <Body of={author} place="article" bold={author.name} />
          <p>
            <a className="link" href={address.author(author.locale, author.slug)}>
              {t('allOf', { name: author.name })}
            </a>
          </p>
        </div>
      </div>
      {author.books?.map((book) => (
        <BookRow key={book.title} {...book} author={author.name} />
      ))}
    </>
  )
}
