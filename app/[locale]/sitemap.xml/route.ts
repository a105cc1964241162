import { sitemapAt } from '@/lib/feeds/sitemap'

export const dynamic = 'force-dynamic'

export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  return sitemapAt((await params).locale, 'sitemap.xml')
}
