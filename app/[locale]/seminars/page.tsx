import '@/app/reading.css'
import { getTranslations } from 'next-intl/server'
import { SeminarList } from '@/components/seminar/SeminarList'
import { head } from '@/components/site/head/head'
import { currentLocale } from '@/i18n/locale'
import { content } from '@/lib/next/content'

export async function generateMetadata() {
  const locale = await currentLocale()
  const description = (await getTranslations('list'))('aboutSeminars', { name: content().site(locale).name })
  return head(locale, `/${locale}/seminars`, { title: (await getTranslations('site'))('seminars'), description })
}

export default async function SeminarsPage() {
  return <SeminarList locale={await currentLocale()} />
}
