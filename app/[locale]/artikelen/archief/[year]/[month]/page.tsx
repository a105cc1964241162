import '@/app/reading.css'
import { getTranslations } from 'next-intl/server'
import { ArchiveOfMonth } from '@/components/lists/Archive'
import { head, lostHead } from '@/components/site/head/head'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import type { Locale } from '@/lib/domain/locale'
import { monthName } from '@/lib/language/format'
import { content } from '@/lib/next/content'

type Props = { params: Promise<{ year: string; month: string }> }

export const generateStaticParams = () => []

/** The server lets nobody in where the edition has no such page. */
function found(locale: Locale, { year, month }: { year: string; month: string }) {
  if (!content().exists(`/${locale}/artikelen/archief/${year}/${month}`)) return undefined
  return { year: Number(year), month: Number(month) }
}

export async function generateMetadata({ params }: Props) {
  const [locale, typed] = [await currentLocale(), await params]
  const place = found(locale, typed)
  if (!place) return lostHead((await getTranslations('notFound'))('title'))
  const values = { month: monthName(place.month, locale), year: typed.year }
  const title = (await getTranslations('archive'))('titleMonth', values)
  return head(locale, `/${locale}/artikelen/archief/${typed.year}/${typed.month}`, { title })
}

export default async function ArchiveMonthPage({ params }: Props) {
  const [locale, typed] = [await currentLocale(), await params]
  const place = found(locale, typed)
  return place ? <ArchiveOfMonth locale={locale} {...place} /> : <NotFound locale={locale} />
}
