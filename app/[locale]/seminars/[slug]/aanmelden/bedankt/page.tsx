import '@/app/seats.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Thanks } from '@/components/signup/Thanks'
import { lostHead } from '@/components/site/head/head'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { factsOf } from '../view'

interface Props {
  params: Promise<{ slug: string }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  if (!(await factsOf((await params).slug))) return lostHead((await getTranslations('notFound'))('title'))
  return { title: (await getTranslations('signup'))('title'), robots: { index: false } }
}

/** After the form. It says the same to everybody: whoever typed somebody else's address learns nothing. */
export default async function ThanksPage({ params }: Props) {
  const locale = await currentLocale()
  const { state } = (await factsOf((await params).slug)) ?? {}
  return state ? <Thanks facts={state.facts} locale={locale} /> : <NotFound locale={locale} />
}
