import { sitemapAt } from '@/lib/feeds/sitemap'

export const dynamic = 'force-dynamic'

export async function GET(_: Request, { params }: { params: Promise<{ locale: string; part: string }> }) {
  const { locale, part } = await params
  return sitemapAt(locale, `sitemap/${part}`)
}
