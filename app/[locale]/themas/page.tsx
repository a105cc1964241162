import { getTranslations } from 'next-intl/server'
import { TopicIndex } from '@/components/article/TopicIndex'
import { head } from '@/components/site/head'
import { currentLocale } from '@/i18n/locale'

export async function generateMetadata() {
  const locale = await currentLocale()
  return head(locale, `/${locale}/themas`, { title: (await getTranslations('site'))('topics') })
}

export default async function TopicsPage() {
  return <TopicIndex locale={await currentLocale()} />
}
