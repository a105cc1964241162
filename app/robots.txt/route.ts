import { settings } from '@/lib/settings'

/** At each request: a file of the build would keep the SITE_URL that it was built under. */
export const dynamic = 'force-dynamic'

const shared = ['/s/', '/en/s/']
const closed = ['/aanmelding/', '/en/registration/', '/api/', '/beheer']
/** They draw a preview where a person shared a link, and obey these lines. isbot knows them, so they are not counted as visitors. */
const previews = [
  'Twitterbot',
  'facebookexternalhit',
  'LinkedInBot',
  'Slackbot-LinkExpanding',
  'TelegramBot',
  'WhatsApp',
  'Discordbot',
]

/** Shared links and sign-ups are for people: a crawler that follows them would count as a visitor. */
export function GET() {
  const lines = [
    'User-agent: *',
    ...[...shared, ...closed].map((path) => `Disallow: ${path}`),
    '',
    ...previews.map((name) => `User-agent: ${name}`),
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${settings().siteUrl}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
