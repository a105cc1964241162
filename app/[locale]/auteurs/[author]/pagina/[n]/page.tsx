import '@/app/reading.css'
import { getTranslations } from 'next-intl/server'
import { AuthorView } from '@/components/people/AuthorView'
import { head, lostHead } from '@/components/site/head/head'
import { pageNumber } from '@/components/site/head/page-number'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { listOf } from '@/lib/editions/questions/lists'
import { content } from '@/lib/next/content'

type Props = { params: Promise<{ author: string; n: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  const locale = await currentLocale()
  const { author: slug, n } = await params
  const path = `/${locale}/auteurs/${slug}/pagina/${n}`
  const author = content().author(locale, slug)
  const number = pageNumber(n)
  if (!author || !number || !content().listPage(listOf.author(locale, slug), number))
    return lostHead((await getTranslations('notFound'))('title'))
  return head(locale, path, { title: (await getTranslations('list'))('titlePage', { title: author.name, number }) })
}

export default async function AuthorPage({ params }: Props) {
  const locale = await currentLocale()
  const { author, n } = await params
  const number = pageNumber(n)
  return number ? <AuthorView locale={locale} slug={author} number={number} /> : <NotFound locale={locale} />
}
