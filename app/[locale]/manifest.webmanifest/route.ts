import { manifest } from '@/components/site/manifest'
import { asLocale, locales } from '@/lib/addresses'
import { routeContent } from '@/lib/next/stamp'

export const dynamic = 'force-static'
export const generateStaticParams = () => locales.map((locale) => ({ locale }))

export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  const locale = asLocale((await params).locale)
  const { content, stamp } = routeContent(`/${locale}/manifest.webmanifest`)
  return new Response(JSON.stringify(manifest(content.site(locale), locale)), {
    headers: {
      'content-type': 'application/manifest+json; charset=utf-8',
      ...stamp,
    },
  })
}
