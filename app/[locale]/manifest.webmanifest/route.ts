import { manifest } from '@/components/site/manifest'
import { asLocale, locales } from '@/lib/addresses'
import { snapshot } from '@/lib/editions/snapshot'
import { stampHeader } from '@/lib/next/stamp'

export const dynamic = 'force-static'
export const generateStaticParams = () => locales.map((locale) => ({ locale }))

export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  const locale = asLocale((await params).locale)
  const s = snapshot()
  return new Response(JSON.stringify(manifest(s.site(locale), locale)), {
    headers: {
      'content-type': 'application/manifest+json; charset=utf-8',
      ...stampHeader(s.version(`/${locale}/manifest.webmanifest`)),
    },
  })
}
