/** What a phone or a browser shows of a site that somebody keeps among the apps (W3C Web Application Manifest). */
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import type { Site } from '@/lib/editions/types'
import { lookOf } from '@/lib/look/look'

/** By day and by night: what a browser colours around the page. */
export function paperOf(site: Pick<Site, 'look'>) {
  const { day, night } = lookOf(site).palette
  return { light: day.paper, dark: night.paper }
}

export const manifest = (site: Pick<Site, 'name' | 'description' | 'look'>, locale: Locale) => ({
  id: address.home(locale),
  name: site.name,
  short_name: site.name,
  description: site.description,
  lang: locale,
  start_url: address.home(locale),
  scope: '/',
  // A publication needs its addresses, and the way back.
  display: 'browser',
  background_color: paperOf(site).light,
  theme_color: paperOf(site).light,
  icons: [
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ...[192, 512].map((size) => ({ src: `/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' })),
  ],
})
