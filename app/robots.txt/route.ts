import { published } from '@/lib/editions/published'
import { robotsTxt } from '@/lib/feeds/robots'
import { settings } from '@/lib/settings'

/** At each request: a file of the build would keep the SITE_URL that it was built under. */
export const dynamic = 'force-dynamic'

export function GET() {
  return new Response(robotsTxt(published().site('nl'), settings().siteUrl), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
