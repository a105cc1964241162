import { sitemapXml } from '@/components/feed/sitemap'
import { snapshot } from '@/lib/editions/snapshot'
import { stampHeader } from '@/lib/next/stamp'
import { settings } from '@/lib/settings'

export const dynamic = 'force-static'
/** One for both languages, at /sitemap.xml. */
export const generateStaticParams = () => [{ locale: 'nl' }]

export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  const shown = snapshot()
  const stamp = stampHeader(shown.version(`/${locale}/sitemap.xml`))
  if (locale !== 'nl') return new Response('404', { status: 404, headers: { 'content-type': 'text/plain', ...stamp } })
  return new Response(sitemapXml(shown, settings().siteUrl), {
    headers: { 'content-type': 'application/xml; charset=utf-8', ...stamp },
  })
}
