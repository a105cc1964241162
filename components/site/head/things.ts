/** Articles, authors, seminars and the site as schema.org knows them. Short: every byte of it comes with the page. */
import { address } from '@/lib/addresses'
import { isToCome } from '@/lib/domain/codes/state'
import type { Locale } from '@/lib/domain/locale'
import { windowsOf } from '@/lib/domain/seminar/status'
import type { Published } from '@/lib/editions/published'
import type { AuthorName, WholeArticle, WholeSeminar } from '@/lib/editions/questions/questions'
import type { Author } from '@/lib/editions/types'
import { money, timestamp } from '@/lib/language/machine'
import { isOn } from '@/lib/parts'
import { type Pictured, pictureAddress } from '@/lib/pictures/picture'

export type Thing = { '@type': string; [property: string]: unknown }

/** As the text of a script element: "<" never stands in it, so no tag can end or begin there (HTML, 4.12.1.3). */
export const things = (graph: Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c')

/** The way to a page; the last one is the page itself. `href`: public path. */
export const breadcrumbs = (siteUrl: string, steps: { name: string; href?: string }[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: href && siteUrl + href,
  })),
})

/** `hasPage`: authors may be switched off (`parts:`). */
const person = ({ locale, slug, name }: AuthorName, siteUrl: string, hasPage = true): Thing => ({
  '@type': 'Person',
  name,
  url: hasPage ? siteUrl + address.author(locale, slug) : undefined,
})
const organisation = (s: Published, l: Locale, siteUrl: string): Thing => ({
  '@type': 'Organization',
  name: s.site(l).organisation?.name ?? s.site(l).name,
  url: siteUrl + address.home(l),
})
const imageOf = (pictured: Pictured | undefined, siteUrl: string, otherwise?: string): string | undefined =>
  pictured?.picture ? siteUrl + pictureAddress(pictured.picture, 1280) : otherwise && siteUrl + otherwise

export function articleThing(s: Published, article: WholeArticle, siteUrl: string): Thing {
  const { locale, slug, title, date, updated, words, cover, canonical } = article
  return {
    '@type': 'Article',
    headline: title,
    inLanguage: locale,
    mainEntityOfPage: canonical ?? siteUrl + address.article(locale, slug),
    datePublished: timestamp(date),
    // Without it the day of publication holds.
    dateModified: updated !== undefined && updated > date ? timestamp(updated) : undefined,
    wordCount: words,
    image: imageOf(cover, siteUrl, address.card(locale, 'artikelen', slug)),
    author: s.namesOf(article).map((author) => person(author, siteUrl, isOn(s.site(locale), 'authors'))),
    publisher: organisation(s, locale, siteUrl),
  }
}

export function profileThing(author: Author, siteUrl: string): Thing {
  const { locale, role, photo, links } = author
  const elsewhere = (links ?? []).map(({ url }) => url).filter((url) => /^https?:/.test(url))
  return {
    '@type': 'ProfilePage',
    inLanguage: locale,
    mainEntity: {
      ...person(author, siteUrl),
      jobTitle: role,
      image: imageOf(photo, siteUrl),
      sameAs: elsewhere.length > 0 ? elsewhere : undefined,
    },
  }
}

/** What the content says of it: how many seats are left is no matter of the page (docs/decisions/018). */
export function eventThing(s: Published, seminar: WholeSeminar, siteUrl: string): Thing {
  const { locale, slug, title, summary, start, end, cancelled, cover } = seminar
  const speakers = s.namesOf(seminar)
  return {
    '@type': 'Event',
    name: title,
    description: summary,
    inLanguage: locale,
    url: siteUrl + address.seminar(locale, slug),
    startDate: timestamp(start),
    endDate: timestamp(end),
    eventStatus: `https://schema.org/${cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    ...whereabouts(seminar, siteUrl),
    image: imageOf(cover, siteUrl, address.card(locale, 'seminars', slug)),
    performer:
      speakers.length > 0 ? speakers.map((author) => person(author, siteUrl, isOn(s.site(locale), 'authors'))) : undefined,
    organizer: organisation(s, locale, siteUrl),
    offers: offer(seminar, siteUrl),
  }
}

/** The address of a broadcast is for who comes: machines are told the seminar's page. */
function whereabouts({ locale, slug, venue, online }: WholeSeminar, siteUrl: string) {
  const hall = venue && {
    '@type': 'Place',
    name: venue.name,
    address: {
      '@type': 'PostalAddress',
      streetAddress: venue.street,
      postalCode: venue.postalCode,
      addressLocality: venue.city,
      addressCountry: 'NL',
    },
  }
  const broadcast = online && { '@type': 'VirtualLocation', url: siteUrl + address.seminar(locale, slug) }
  const mode = hall && broadcast ? 'Mixed' : broadcast ? 'Online' : 'Offline'
  return {
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    location: hall && broadcast ? [hall, broadcast] : (hall ?? broadcast),
  }
}

function offer(seminar: WholeSeminar, siteUrl: string): Thing {
  const { locale, slug, price } = seminar
  const windows = windowsOf(seminar)
  const isOver = !isToCome(seminar.phase)
  const { amount, currency } = money(price)
  return {
    '@type': 'Offer',
    url: siteUrl + address.register(locale, slug),
    price: amount,
    priceCurrency: currency,
    // How many seats are left a page does not know: it only knows when there are none to be had any more.
    availability: isOver ? 'https://schema.org/OutOfStock' : undefined,
    validFrom: windows.opens === undefined ? undefined : timestamp(windows.opens),
    validThrough: timestamp(windows.closes),
  }
}

const searchIn = (l: Locale, siteUrl: string): Thing => ({
  '@type': 'SearchAction',
  target: { '@type': 'EntryPoint', urlTemplate: `${siteUrl}${address.search(l)}?q={search_term_string}` },
  'query-input': 'required name=search_term_string',
})

/** The site and who makes it; on the front page. */
export function siteThings(s: Published, l: Locale, siteUrl: string): Thing[] {
  const { name, description, email, organisation: body, social } = s.site(l)
  return [
    {
      '@type': 'WebSite',
      name,
      description,
      url: siteUrl + address.home(l),
      inLanguage: l,
      potentialAction: isOn(s.site(l), 'search') ? searchIn(l, siteUrl) : undefined,
    },
    {
      ...organisation(s, l, siteUrl),
      logo: `${siteUrl}/icon.svg`,
      email,
      address: body?.address,
      sameAs: social && social.length > 0 ? social.map(({ url }) => url) : undefined,
    },
  ]
}
