import '@/app/reading.css'
import { getTranslations } from 'next-intl/server'
import { ArticleView } from '@/components/article/ArticleView'
import { articleCard } from '@/components/share/article-card'
import { articleImage } from '@/components/share/image'
import { head, lostHead } from '@/components/site/head/head'
import { ArticleData } from '@/components/site/head/structured-data'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { content } from '@/lib/next/content'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  const locale = await currentLocale()
  const { slug } = await params
  const path = `/${locale}/artikelen/${slug}`
  const article = content().article(locale, slug)
  if (!article) return lostHead((await getTranslations('notFound'))('title'))
  const { title, summary, canonical } = article
  const image = articleImage(articleCard(article, content()), slug)
  return head(locale, path, { title, description: summary, canonical, type: 'article', image })
}

export default async function ArticlePage({ params }: Props) {
  const locale = await currentLocale()
  const article = content().article(locale, (await params).slug)
  if (!article) return <NotFound locale={locale} />
  return (
    <>
      <ArticleView article={article} />
      <ArticleData article={article} />
    </>
  )
}
