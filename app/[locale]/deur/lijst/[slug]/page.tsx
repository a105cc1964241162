import '@/app/seats.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DoorList } from '@/components/door/DoorList'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { visitNow } from '@/lib/desk/visit'
import { doorCloses, doorOpens } from '@/lib/domain/sign-up/attendance'
import { firsts, type Query } from '@/lib/http/requests/query'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { doorList } from '@/lib/signups/attendance/door-list'
import { factsOf } from '@/lib/signups/facts/stored-facts'
import { ticketTokenOf } from '@/lib/signups/tokens'

interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<Query>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('beheer.door'))('list'), robots: { index: false, follow: false } }
}

/** Who is expected, for who looks at tickets there: by name, and ticked off by a press. Of any other seminar a helper finds nothing. */
export default async function DoorListPage({ params, searchParams }: Props) {
  const [{ slug }, { zoek = '' }, locale] = [await params, firsts(await searchParams), await currentLocale()]
  const doorkeeper = visitNow()?.doorkeeper
  const facts = doorkeeper && (await factsOf(database(), decodeURIComponent(slug)))
  const isTheirs = !doorkeeper?.helper || doorkeeper.helper.seminar === facts?.slug
  if (!facts || !isTheirs || locale !== 'nl') return <NotFound locale={locale} />
  const [now, text, keys] = [clock.now(), zoek.slice(0, 100), secrets(settings())]
  const list = await doorList(database(), facts.slug, text)
  const isOpen = now >= doorOpens(facts) && (!doorkeeper.helper || now < doorCloses(facts)) && !facts.cancelled
  return <DoorList {...{ facts, list, text, isOpen }} desk={!doorkeeper.helper} ticketOf={(id) => ticketTokenOf(id, keys)} />
}
