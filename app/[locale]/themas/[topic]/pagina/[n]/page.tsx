import '@/app/reading.css'
import { getTranslations } from 'next-intl/server'
import { TopicList } from '@/components/lists/ArticleList'
import { head, lostHead } from '@/components/site/head/head'
import { pageNumber } from '@/components/site/head/page-number'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { listOf } from '@/lib/editions/questions/lists'
import { content } from '@/lib/next/content'

type Props = { params: Promise<{ topic: string; n: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  const locale = await currentLocale()
  const { topic: slug, n } = await params
  const path = `/${locale}/themas/${slug}/pagina/${n}`
  const topic = content().topic(locale, slug)
  const number = pageNumber(n)
  if (!topic || !number || !content().listPage(listOf.topic(locale, slug), number))
    return lostHead((await getTranslations('notFound'))('title'))
  return head(locale, path, { title: (await getTranslations('list'))('titlePage', { title: topic.title, number }) })
}

export default async function TopicPage({ params }: Props) {
  const locale = await currentLocale()
  const { topic, n } = await params
  const number = pageNumber(n)
  return number ? <TopicList locale={locale} slug={topic} number={number} /> : <NotFound locale={locale} />
}
