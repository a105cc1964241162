import { useTranslations } from 'next-intl'
import { Body } from '@/components/mdx/Body'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { langOf } from '@/components/ui/words/lang'
import { softText } from '@/components/ui/words/softly'
import { address, refOfArticle } from '@/lib/addresses'
import type { WholeArticle } from '@/lib/editions/questions/questions'
import type { Author } from '@/lib/editions/types'
import { content } from '@/lib/next/content'
import { isOn } from '@/lib/parts'
import { BookRow } from '../article/BookRow'
import { BIO_TEXT, Bio } from './Bio'
import { BioPhoto } from './BioPhoto'

/** Below an article: who the author is, what else there is by the author, and what books. */
export function AboutAuthors({ article }: { article: WholeArticle }) {
  const t = useTranslations('article')
  const authors = content().authorsOf(article)
  if (authors.length === 0) return null
  return (
    <section className="mt-14 max-w-measure print:mt-6" aria-labelledby="auteur">
      <FloorHeading id="auteur">{t('aboutAuthor', { count: authors.length })}</FloorHeading>
      {authors.map((author) => (
        <AboutAuthor key={author.slug} author={author} among={authors} article={article} />
      ))}
    </section>
  )
}

function AboutAuthor({ author, among, article }: { author: Author; among: readonly Author[]; article: WholeArticle }) {
  const t = useTranslations('article')
  const others = content().othersBy(author.slug, article.locale, article.slug)
  return (
    <>
      <Bio beside={<BioPhoto author={author} among={among} />}>
        <div className={BIO_TEXT}>
          <Body of={author} place="article" from={refOfArticle(article.slug)} bold={author.name} />
          {others.length > 0 && (
            <>
              <p className="text-s-1 leading-meta text-soft">{t('others', { name: author.name })}</p>
              <ul className="others">
                {others.map(({ slug, locale, title }) => (
                  <li key={slug} className="py-px">
                    <a className="link" href={address.article(locale, slug)}>
                      {softText(title, locale)}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
          {isOn(content().site(article.locale), 'authors') && (
            <p>
              <a className="link" href={address.author(author.locale, author.slug)}>
                {t('allOf', { name: author.name })}
              </a>
            </p>
          )}
        </div>
      </Bio>
      {author.books?.map((book) => (
        <BookRow key={book.title} {...book} author={author.name} lang={langOf(author)} />
      ))}
    </>
  )
}
