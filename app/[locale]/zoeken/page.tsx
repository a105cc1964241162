import '@/app/seats.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SearchPage } from '@/components/search/SearchPage'
import { whatIsSearched } from '@/components/search/what'
import { siteImage } from '@/components/share/image'
import { siteCard } from '@/components/share/site-card'
import { socialHead } from '@/components/site/head/head'
import { currentLocale } from '@/i18n/locale'
import { address } from '@/lib/addresses'
import { locales } from '@/lib/domain/locale'
import { firsts, type Query } from '@/lib/http/requests/query'
import { content, searched } from '@/lib/next/content'
import { isOn } from '@/lib/parts'
import { questionOf } from '@/lib/search/addresses'
import { hitsOf } from '@/lib/search/hits'
import { normalised } from '@/lib/search/question'
import { search } from '@/lib/search/search'
import { settings } from '@/lib/settings'

/** What it shows follows from the address, the edition and the clock alone: see server/answers/pages/search-page.ts. */
export const dynamic = 'force-dynamic'

interface Props {
  searchParams: Promise<Query>
}

/** Search engines have the pages themselves; of all the questions that could be asked they need none. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, locale, query] = [await getTranslations('search'), await currentLocale(), firsts(await searchParams)]
  const text = normalised(query.q ?? '')
  const { siteUrl } = settings()
  const { name } = content().site(locale)
  const about = { title: t('title'), description: t('description', { name, what: whatIsSearched(t, locale) }) }
  return {
    title: text ? t('titleOf', { text }) : about.title,
    description: about.description,
    robots: Object.keys(query).length > 0 ? { index: false, follow: true } : undefined,
    alternates: {
      canonical: siteUrl + address.search(locale),
      languages: isOn(content().site(locale), 'english')
        ? Object.fromEntries(locales.map((language) => [language, siteUrl + address.search(language)]))
        : undefined,
    },
    ...socialHead(siteImage(siteCard(locale, content()), locale), address.search(locale), about),
  }
}

export default async function SearchRoute({ searchParams }: Props) {
  const locale = await currentLocale()
  const question = questionOf(locale, firsts(await searchParams))
  const at = searched()
  const answer = search(at, question)
  return <SearchPage question={question} answer={answer} hits={hitsOf(answer, locale, at)} />
}
