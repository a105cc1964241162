import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ogImage, type Shown, siteImage } from '@/components/share/image'
import { siteCard } from '@/components/share/site-card'
import { address, feedFormats, feedTypes, outside } from '@/lib/addresses'
import { type Locale, otherLocale } from '@/lib/domain/locale'
import { content, keptByAnswers } from '@/lib/next/content'
import { settings } from '@/lib/settings'
import { otherLanguage } from './other-language'

interface About {
  title?: string
  description?: string
  /** Where it appeared first, when that is elsewhere. */
  canonical?: string
  /** Public path of the feed to offer; the site's own when absent. */
  feed?: string
  type?: 'article' | 'website'
  /** Its card on social media; the site's own when absent. */
  image?: Shown
}

const ogLocale = { nl: 'nl_NL', en: 'en_GB' }

/** The head of the page at this inside path: what it is called, its one address, its translation. */
export function head(locale: Locale, path: string, about: About): Metadata {
  const { siteUrl } = settings()
  const here = outside(path) || '/'
  const other = otherLanguage(path)
  // Of what stood elsewhere first, that place is the one address, in any language.
  const languages = other &&
    !about.canonical && {
      [locale]: siteUrl + here,
      [otherLocale(locale)]: siteUrl + other,
      'x-default': siteUrl + (locale === 'nl' ? here : other),
    }
  return {
    ...keptByAnswers(),
    title: about.title,
    description: about.description,
    alternates: {
      canonical: about.canonical ?? siteUrl + here,
      languages: languages || undefined,
      types: feedsBeside(about.feed ?? address.feed(locale)),
    },
    openGraph: {
      title: about.title ?? content().site(locale).name,
      description: about.description,
      url: siteUrl + here,
      siteName: content().site(locale).name,
      locale: ogLocale[locale],
      alternateLocale: other ? ogLocale[otherLocale(locale)] : undefined,
      type: about.type ?? 'website',
      images: ogImage(about.image ?? siteImage(siteCard(locale, content()), locale)),
    },
    twitter: { card: 'summary_large_image' },
  }
}

/** Of a feed in RSS, the three forms, by content type. */
const feedsBeside = (rss: string) =>
  Object.fromEntries(feedFormats.map((form) => [feedTypes[form], rss.replace(feedFormats[0], form)]))

/** What social media show of a page that is looked up at every request: what its card says, in words too, unless told otherwise. */
export function socialHead(image: Shown, path: string, about: Pick<About, 'title' | 'description'> = {}): Metadata {
  const { card } = image
  return {
    openGraph: {
      title: about.title ?? card.title,
      description: about.description ?? card.lines.join('. '),
      url: settings().siteUrl + path,
      siteName: card.site,
      locale: ogLocale[card.locale],
      type: 'website',
      images: ogImage(image),
    },
    twitter: { card: 'summary_large_image' },
  }
}

/** The head of a page that is not there. */
export const lostHead = (title: string): Metadata => ({ ...keptByAnswers(), title, robots: { index: false } })

/** Of a page that a token opens: for no search engine, and no other site hears of its address. Without a title it opens nothing. */
export async function tokenHead(title: string | undefined): Promise<Metadata> {
  if (title === undefined) return lostHead((await getTranslations('notFound'))('title'))
  return { title, robots: { index: false, follow: false }, referrer: 'same-origin' }
}
