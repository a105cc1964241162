import { addressesOf } from '@/lib/routes'
import { settings } from '@/lib/settings'

/** At each request: a file of the build would keep the SITE_URL that it was built under. */
export const dynamic = 'force-dynamic'

const below = (root: string) => `${root}/`
/** Keys to somebody's own sign-up, what only programs ask for, frames without a page around them, what a search finds. */
const closed = [...addressesOf('key', 'api', 'frame').map(below), ...addressesOf('desk', 'dynamic')]
/** Shared links are for people: a crawler that follows them might count as a visitor. */
const shared = addressesOf('link').map(below)
/** These draw the card of a link that somebody shares, and look at robots.txt first. Their visits are not counted. */
const cardReaders = [
  'facebookexternalhit',
  'Twitterbot',
  'LinkedInBot',
  'Slackbot-LinkExpanding',
  'WhatsApp',
  'TelegramBot',
  'Discordbot',
  'Mastodon',
  'Bluesky Cardyb',
]

const group = (agents: string[], paths: string[]) => [
  ...agents.map((agent) => `User-agent: ${agent}`),
  ...paths.map((path) => `Disallow: ${path}`),
  '',
]

export function GET() {
  const lines = [...group(['*'], [...shared, ...closed]), ...group(cardReaders, closed)]
  return new Response([...lines, `Sitemap: ${settings().siteUrl}/sitemap.xml`, ''].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
