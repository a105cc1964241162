import { noFeed, rss } from '@/components/feed/rss'
import { address, asLocale } from '@/lib/addresses'
import { snapshot } from '@/lib/editions/snapshot'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

export async function GET(_: Request, { params }: { params: Promise<{ locale: string; author: string }> }) {
  const { locale: asked, author: slug } = await params
  const locale = asLocale(asked)
  const shown = snapshot()
  const author = shown.author(locale, slug)
  if (!author) return noFeed()
  const path = `/${locale}/auteurs/${slug}/feed.xml`
  return rss(shown, {
    locale,
    path,
    of: author.name,
    page: address.author(locale, slug),
    articles: shown.byAuthor(locale, slug),
  })
}
