import '@/app/reading.css'
import { getTranslations } from 'next-intl/server'
import { lostHead } from '@/components/site/head/head'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'

export async function generateMetadata() {
  return lostHead((await getTranslations('notFound'))('title'))
}

export default async function NotFoundPage() {
  return <NotFound locale={await currentLocale()} />
}
