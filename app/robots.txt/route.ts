import { settings } from '@/lib/settings'

/** At each request: a file of the build would keep the SITE_URL that it was built under. */
export const dynamic = 'force-dynamic'

/** Shared links and sign-ups are for people: a crawler that follows them would count as a visitor. */
export function GET() {
  const closed = ['/s/', '/en/s/', '/aanmelding/', '/en/registration/', '/api/', '/beheer']
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${settings().siteUrl}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
