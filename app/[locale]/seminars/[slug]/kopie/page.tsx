import '@/app/seats.css'
import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Gone } from '@/components/signup/Gone'
import { lostHead } from '@/components/site/head/head'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { address } from '@/lib/addresses'
import { content } from '@/lib/next/content'
import { settings } from '@/lib/settings'
import { factsOf } from '../aanmelden/view'

interface Props {
  params: Promise<{ slug: string }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale] = [await params, await currentLocale()]
  const { state } = (await factsOf(slug)) ?? {}
  if (!state) return lostHead((await getTranslations('notFound'))('title'))
  const { title, summary } = state.facts
  const canonical = settings().siteUrl + address.seminar(locale, state.facts.slug)
  return { title: title[locale], description: summary[locale], alternates: { canonical }, robots: { index: false } }
}

/**
 * The page of a seminar whose file is gone while people are signed up: from the copy in the database. Our front asks for it where the
 * edition has no page of a seminar; it is no reading page.
 */
export default async function GonePage({ params }: Props) {
  const [{ slug }, locale] = [await params, await currentLocale()]
  const { state } = (await factsOf(slug)) ?? {}
  if (!state) return <NotFound locale={locale} />
  const { seminar, site } = content()
  if (state.facts.slug !== slug || seminar(locale, slug)) permanentRedirect(address.seminar(locale, state.facts.slug))
  return <Gone state={state} email={site(locale).email} locale={locale} />
}
