import '@/app/reading.css'
import { getTranslations } from 'next-intl/server'
import { Archive } from '@/components/lists/Archive'
import { head } from '@/components/site/head/head'
import { currentLocale } from '@/i18n/locale'
import { content } from '@/lib/next/content'

export async function generateMetadata() {
  const locale = await currentLocale()
  const t = await getTranslations('archive')
  const { name } = content().site(locale)
  return head(locale, `/${locale}/artikelen/archief`, { title: t('title'), description: t('about', { name }) })
}

export default async function ArchivePage() {
  return <Archive locale={await currentLocale()} />
}
