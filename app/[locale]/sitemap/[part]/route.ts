import { sitemapAt } from '@/components/feed/sitemap'

export const dynamic = 'force-static'
/** At their first visit, where a site is large enough to have any. */
export const generateStaticParams = () => []

export async function GET(_: Request, { params }: { params: Promise<{ locale: string; part: string }> }) {
  const { locale, part } = await params
  return sitemapAt(locale, `sitemap/${part}`)
}
