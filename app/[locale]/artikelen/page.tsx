import '@/app/reading.css'
import { getTranslations } from 'next-intl/server'
import { ArticleList } from '@/components/lists/ArticleList'
import { head } from '@/components/site/head/head'
import { currentLocale } from '@/i18n/locale'
import { content } from '@/lib/next/content'

export async function generateMetadata() {
  const locale = await currentLocale()
  const t = await getTranslations('site')
  return head(locale, `/${locale}/artikelen`, { title: t('articles'), description: content().site(locale).description })
}

export default async function ArticlesPage() {
  return <ArticleList locale={await currentLocale()} />
}
