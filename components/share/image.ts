import type { Metadata } from 'next'
import { address } from '@/lib/addresses'
import { altOfCard, type Card, digestOfCard, HEIGHT, WIDTH } from '@/lib/cards/card'
import type { Locale } from '@/lib/domain/locale'
import { settings } from '@/lib/settings'

export interface Shown {
  card: Card
  /** Public path of its picture. */
  path: string
}

export const articleImage = (card: Card, slug: string): Shown => ({ card, path: address.card(card.locale, 'artikelen', slug) })
export const seminarImage = (card: Card, slug: string): Shown => ({ card, path: address.card(card.locale, 'seminars', slug) })
export const authorImage = (card: Card, slug: string): Shown => ({ card, path: address.card(card.locale, 'auteurs', slug) })
export const topicImage = (card: Card, slug: string): Shown => ({ card, path: address.card(card.locale, 'themas', slug) })
export const codeImage = (card: Card, code: string): Shown => ({ card, path: address.card(card.locale, 's', code) })
export const siteImage = (card: Card, locale: Locale): Shown => ({ card, path: address.siteCard(locale) })

/** What a head says of its card. The version in the address makes social media fetch a changed card anew. */
export function ogImage({ card, path }: Shown): NonNullable<NonNullable<Metadata['openGraph']>['images']> {
  const url = `${settings().siteUrl}${path}?v=${digestOfCard(card)}`
  return [{ url, width: WIDTH, height: HEIGHT, type: 'image/png', alt: altOfCard(card) }]
}
