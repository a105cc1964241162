import '@/app/seats.css'
import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NoSignUp } from '@/components/signup/form/NoSignUp'
import { SignUpPage } from '@/components/signup/form/SignUpPage'
import { lostHead } from '@/components/site/head/head'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { address } from '@/lib/addresses'
import { type Query, queryText } from '@/lib/http/requests/query'
import { content } from '@/lib/next/content'
import { previewed } from '@/lib/next/preview'
import { settings } from '@/lib/settings'
import { socialHeadOf } from './social'
import { closedBecause, codeIn, factsOf, formView, versionOfForm } from './view'

interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<Query>
}

/** Exact at every request: seats, code and hour are looked up. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ slug }, query, locale] = [await params, await searchParams, await currentLocale()]
  if (previewed()) return { title: (await getTranslations('preview'))('noSignUp') }
  const facts = await factsOf(slug, codeIn(query))
  if (!facts) return lostHead((await getTranslations('notFound'))('title'))
  const t = await getTranslations('form')
  const { state, link } = facts
  const title = t('titleFor', { title: state.facts.title[locale] })
  const isWrong = (await formView(slug, queryText(query), locale))?.errors.length
  return {
    ...versionOfForm(facts),
    // Said first by a screen reader: that the page is the same one and why.
    title: isWrong ? t('titleWrong', { title }) : title,
    alternates: { canonical: settings().siteUrl + address.register(locale, state.facts.slug) },
    ...(await socialHeadOf(state, link, locale)),
  }
}

/** The form of a seminar, or why nobody can sign up. */
export default async function FormPage({ params, searchParams }: Props) {
  const [{ slug }, query, locale] = [await params, await searchParams, await currentLocale()]
  // A preview knows nothing of who signed up, and takes nobody.
  if (previewed()) return <NoSignUp locale={locale} slug={slug} />
  const facts = await factsOf(slug, codeIn(query))
  if (!facts) return <NotFound locale={locale} />
  const { state } = facts
  if (state.facts.slug !== slug) permanentRedirect(address.register(locale, state.facts.slug) + queryText(query))
  const view = await formView(slug, queryText(query), locale)
  const reason = view ? '' : await closedBecause(state, locale)
  return <SignUpPage state={state} view={view} reason={reason} email={content().site(locale).email} locale={locale} />
}
