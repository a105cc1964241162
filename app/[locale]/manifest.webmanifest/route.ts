import { manifest } from '@/components/site/head/manifest'
import { asLocale } from '@/lib/domain/locale'
import { routeContent } from '@/lib/next/content'

export const dynamic = 'force-dynamic'

export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  const locale = asLocale((await params).locale)
  const { content, headers } = routeContent()
  return new Response(JSON.stringify(manifest(content.site(locale), locale)), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8', ...headers },
  })
}
