import { rss } from '@/components/feed/rss'
import { address, asLocale, locales } from '@/lib/addresses'
import { snapshot } from '@/lib/editions/snapshot'

export const dynamic = 'force-static'
export const generateStaticParams = () => locales.map((locale) => ({ locale }))

export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale: asked } = await params
  const locale = asLocale(asked)
  const shown = snapshot()
  return rss(shown, { locale, path: `/${locale}/feed.xml`, page: address.home(locale), articles: shown.published(locale) })
}
