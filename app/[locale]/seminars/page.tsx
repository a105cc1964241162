import { getTranslations } from 'next-intl/server'
import { SeminarList } from '@/components/seminar/SeminarList'
import { head } from '@/components/site/head'
import { currentLocale } from '@/i18n/locale'

export async function generateMetadata() {
  const locale = await currentLocale()
  return head(locale, `/${locale}/seminars`, { title: (await getTranslations('site'))('seminars') })
}

export default async function SeminarsPage() {
  return <SeminarList locale={await currentLocale()} />
}
