import { noFeed, rss } from '@/components/feed/rss'
import { address, asLocale } from '@/lib/addresses'
import { snapshot } from '@/lib/editions/snapshot'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

export async function GET(_: Request, { params }: { params: Promise<{ locale: string; topic: string }> }) {
  const { locale: asked, topic: slug } = await params
  const locale = asLocale(asked)
  const shown = snapshot()
  const topic = shown.topic(locale, slug)
  if (!topic) return noFeed()
  const path = `/${locale}/themas/${slug}/feed.xml`
  return rss(shown, { locale, path, of: topic.title, page: address.topic(locale, slug), articles: shown.byTopic(locale, slug) })
}
