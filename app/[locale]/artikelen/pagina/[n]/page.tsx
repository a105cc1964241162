import '@/app/reading.css'
import { getTranslations } from 'next-intl/server'
import { ArticleList } from '@/components/lists/ArticleList'
import { head, lostHead } from '@/components/site/head/head'
import { pageNumber } from '@/components/site/head/page-number'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { listOf } from '@/lib/editions/questions/lists'
import { content } from '@/lib/next/content'

type Props = { params: Promise<{ n: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  const locale = await currentLocale()
  const { n } = await params
  const path = `/${locale}/artikelen/pagina/${n}`
  const number = pageNumber(n)
  if (!number || !content().listPage(listOf.all(locale), number)) return lostHead((await getTranslations('notFound'))('title'))
  const title = (await getTranslations('list'))('titlePage', { title: (await getTranslations('site'))('articles'), number })
  return head(locale, path, { title })
}

export default async function ArticlesPage({ params }: Props) {
  const locale = await currentLocale()
  const number = pageNumber((await params).n)
  return number ? <ArticleList locale={locale} number={number} /> : <NotFound locale={locale} />
}
