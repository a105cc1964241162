import '@/app/reading.css'
import { getTranslations } from 'next-intl/server'
import { AuthorView } from '@/components/people/AuthorView'
import { authorCard } from '@/components/share/author-card'
import { cardWords } from '@/components/share/card-words'
import { authorImage } from '@/components/share/image'
import { head, lostHead } from '@/components/site/head/head'
import { AuthorData } from '@/components/site/head/structured-data'
import { currentLocale } from '@/i18n/locale'
import { address } from '@/lib/addresses'
import { content } from '@/lib/next/content'

type Props = { params: Promise<{ author: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  const locale = await currentLocale()
  const { author: slug } = await params
  const path = `/${locale}/auteurs/${slug}`
  const author = content().author(locale, slug)
  if (!author) return lostHead((await getTranslations('notFound'))('title'))
  const { name, role = (await getTranslations('article'))('allOf', { name }) } = author
  const image = authorImage(authorCard(author, content(), await cardWords(locale)), slug)
  return head(locale, path, { title: name, description: role, feed: address.authorFeed(locale, slug), image })
}

export default async function AuthorPage({ params }: Props) {
  const [locale, { author: slug }] = [await currentLocale(), await params]
  const author = content().author(locale, slug)
  return (
    <>
      <AuthorView locale={locale} slug={slug} />
      {author && <AuthorData author={author} />}
    </>
  )
}
