import '@/app/seats.css'
import { getTranslations } from 'next-intl/server'
import { SeminarView } from '@/components/seminar/page/SeminarView'
import { cardWords } from '@/components/share/card-words'
import { seminarImage } from '@/components/share/image'
import { seminarCard } from '@/components/share/seminar-card'
import { head, lostHead } from '@/components/site/head/head'
import { SeminarData } from '@/components/site/head/structured-data'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { content } from '@/lib/next/content'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  const locale = await currentLocale()
  const { slug } = await params
  const path = `/${locale}/seminars/${slug}`
  const seminar = content().seminar(locale, slug)
  if (!seminar) return lostHead((await getTranslations('notFound'))('title'))
  const image = seminarImage(seminarCard(seminar, content(), await cardWords(locale)), slug)
  return head(locale, path, { title: seminar.title, description: seminar.summary, image })
}

export default async function SeminarPage({ params }: Props) {
  const locale = await currentLocale()
  const seminar = content().seminar(locale, (await params).slug)
  if (!seminar) return <NotFound locale={locale} />
  return (
    <>
      <SeminarView seminar={seminar} locale={locale} />
      <SeminarData seminar={seminar} />
    </>
  )
}
