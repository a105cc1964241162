import { sitemapAt } from '@/components/feed/sitemap'

export const dynamic = 'force-static'
/** One for both languages, at /sitemap.xml. */
export const generateStaticParams = () => [{ locale: 'nl' }]

export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  return sitemapAt((await params).locale, 'sitemap.xml')
}
