/** What crawlers are asked to leave alone (RFC 9309). */
import { type Parts, partOff } from '@/lib/parts'
import { addressesOf } from '@/lib/routes'

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

/** `site`: what is switched off needs no line. */
export function robotsTxt(site: { parts?: Parts }, siteUrl: string): string {
  const there = (paths: string[]) => paths.filter((path) => !partOff(path, site))
  const lines = [...group(['*'], there([...shared, ...closed])), ...group(cardReaders, there(closed))]
  return [...lines, `Sitemap: ${siteUrl}/sitemap.xml`, ''].join('\n')
}
