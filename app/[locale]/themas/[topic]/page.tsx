import '@/app/reading.css'
import { getTranslations } from 'next-intl/server'
import { TopicList } from '@/components/lists/ArticleList'
import { topicImage } from '@/components/share/image'
import { topicCard } from '@/components/share/topic-card'
import { head, lostHead } from '@/components/site/head/head'
import { TopicData } from '@/components/site/head/structured-data'
import { currentLocale } from '@/i18n/locale'
import { address } from '@/lib/addresses'
import { content } from '@/lib/next/content'

type Props = { params: Promise<{ topic: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  const locale = await currentLocale()
  const { topic: slug } = await params
  const path = `/${locale}/themas/${slug}`
  const topic = content().topic(locale, slug)
  if (!topic) return lostHead((await getTranslations('notFound'))('title'))
  const { title, description } = topic
  const image = topicImage(topicCard(topic, locale, content()), slug)
  return head(locale, path, { title, description, feed: address.topicFeed(locale, slug), image })
}

export default async function TopicPage({ params }: Props) {
  const [locale, { topic: slug }] = [await currentLocale(), await params]
  return (
    <>
      <TopicList locale={locale} slug={slug} />
      <TopicData locale={locale} slug={slug} />
    </>
  )
}
