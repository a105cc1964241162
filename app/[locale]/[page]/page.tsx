import '@/app/reading.css'
import { getTranslations } from 'next-intl/server'
import { head, lostHead } from '@/components/site/head/head'
import { NotFound } from '@/components/site/NotFound'
import { PlainPage } from '@/components/site/PlainPage'
import { currentLocale } from '@/i18n/locale'
import { content } from '@/lib/next/content'

type Props = { params: Promise<{ page: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  const locale = await currentLocale()
  const { page: slug } = await params
  const page = content().page(locale, slug)
  if (!page) return lostHead((await getTranslations('notFound'))('title'))
  return head(locale, `/${locale}/${slug}`, {
    title: page.title,
    description: page.summary ?? content().site(locale).description,
  })
}

export default async function PlainPageRoute({ params }: Props) {
  const locale = await currentLocale()
  const page = content().page(locale, (await params).page)
  return page ? <PlainPage page={page} /> : <NotFound locale={locale} />
}
