import '@/app/reading.css'
import { getTranslations } from 'next-intl/server'
import { TopicIndex } from '@/components/lists/TopicIndex'
import { head } from '@/components/site/head/head'
import { currentLocale } from '@/i18n/locale'
import { list } from '@/lib/language/format'
import { content } from '@/lib/next/content'

export async function generateMetadata() {
  const locale = await currentLocale()
  const { name, description } = content().site(locale)
  const titles = content()
    .topics(locale)
    .map(({ title }) => title)
  const topics = list(titles, locale)
  const about = topics ? (await getTranslations('list'))('aboutTopics', { name, topics }) : description
  return head(locale, `/${locale}/themas`, { title: (await getTranslations('site'))('topics'), description: about })
}

export default async function TopicsPage() {
  return <TopicIndex locale={await currentLocale()} />
}
