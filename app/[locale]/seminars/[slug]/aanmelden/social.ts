import type { Metadata } from 'next'
import { cardOfLink } from '@/app/kaart/link-card'
import { cardWords } from '@/components/share/card-words'
import { codeImage, type Shown, seminarImage, siteImage } from '@/components/share/image'
import { seminarCard } from '@/components/share/seminar-card'
import { siteCard } from '@/components/share/site-card'
import { socialHead } from '@/components/site/head/head'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { content } from '@/lib/next/content'
import type { SeminarState } from '@/lib/signups/form/state'
import type { SharedLink } from '@/lib/signups/links/shared-link'

/**
 * What social media show of the form. Where a shared link leads to it they end up here, so with a code it is that link's card; og:url
 * keeps the code, or they would come back for the form without it.
 */
export async function socialHeadOf(
  { facts: { slug } }: SeminarState,
  link: SharedLink | undefined,
  locale: Locale,
): Promise<Metadata> {
  const shared = await sharedCard(slug, link, locale)
  if (shared) return socialHead(shared.image, address.register(locale, slug, shared.code))
  const seminar = content().seminar(locale, slug)
  const image = seminar
    ? seminarImage(seminarCard(seminar, content(), await cardWords(locale)), slug)
    : siteImage(siteCard(locale, content()), locale)
  return socialHead(image, address.register(locale, slug))
}

/** Of a code that leads to this seminar and no other. */
async function sharedCard(
  slug: string,
  link: SharedLink | undefined,
  locale: Locale,
): Promise<{ image: Shown; code: string } | undefined> {
  const open = link && !link.refusal ? link.choices.filter(({ refusal }) => !refusal) : []
  if (!link || open.length !== 1 || open[0]?.facts.slug !== slug) return undefined
  const { code } = link.code
  return { image: codeImage(await cardOfLink(link, locale), code), code }
}
