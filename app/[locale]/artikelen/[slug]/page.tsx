import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { content, stamp } from '@/lib/next/stamp'

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  const locale = await currentLocale()
  return content()
    .published(locale)
    .slice(0, 200)
    .map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }: Props) {
  const locale = await currentLocale()
  const { slug } = await params
  return { ...stamp(`/${locale}/artikelen/${slug}`), title: content().article(locale, slug)?.title }
}

export default async function ArticlePage({ params }: Props) {
  const article = content().article(await currentLocale(), (await params).slug)
  if (!article) return <NotFound />
  return (
    <main>
      <h1>{article.title}</h1>
    </main>
  )
}
