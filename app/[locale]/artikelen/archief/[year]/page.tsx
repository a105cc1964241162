import '@/app/reading.css'
import { getTranslations } from 'next-intl/server'
import { ArchiveOfYear } from '@/components/lists/Archive'
import { head, lostHead } from '@/components/site/head/head'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import type { Locale } from '@/lib/domain/locale'
import { content } from '@/lib/next/content'

type Props = { params: Promise<{ year: string }> }

export const generateStaticParams = () => []

/** The server lets nobody in where the edition has no such page. */
const found = (locale: Locale, typed: string) =>
  content()
    .archiveYears(locale)
    .find(({ year }) => String(year) === typed)

export async function generateMetadata({ params }: Props) {
  const [locale, { year: typed }] = [await currentLocale(), await params]
  const year = found(locale, typed)
  if (!year) return lostHead((await getTranslations('notFound'))('title'))
  const title = (await getTranslations('archive'))('titleYear', { year: typed })
  return head(locale, `/${locale}/artikelen/archief/${typed}`, { title })
}

export default async function ArchiveYearPage({ params }: Props) {
  const [locale, { year: typed }] = [await currentLocale(), await params]
  const year = found(locale, typed)
  return year ? <ArchiveOfYear locale={locale} year={year} /> : <NotFound locale={locale} />
}
