/** What a phone or a browser shows of a site that somebody keeps among the apps (W3C Web Application Manifest). */
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import type { Site } from '@/lib/editions/types'

/** The paper of the design, by day and by night: what a browser colours around the page. */
export const paper = { light: '#fdfdfb', dark: '#131517' }

export const manifest = ({ name, description }: Pick<Site, 'name' | 'description'>, locale: Locale) => ({
  id: address.home(locale),
  name,
  short_name: name,
  description,
  lang: locale,
  start_url: address.home(locale),
  scope: '/',
  // A publication needs its addresses, and the way back.
  display: 'browser',
  background_color: paper.light,
  theme_color: paper.light,
  icons: [
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ...[192, 512].map((size) => ({ src: `/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' })),
  ],
})
