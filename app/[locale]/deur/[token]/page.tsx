import '@/app/seats.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ForDoorkeeper } from '@/components/door/ForDoorkeeper'
import { Ticket } from '@/components/door/Ticket'
import { lostHead } from '@/components/site/head/head'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { visitNow } from '@/lib/desk/visit'
import { admission } from '@/lib/domain/sign-up/attendance'
import { firsts, type Query } from '@/lib/http/requests/query'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { signUpById } from '@/lib/signups/own-sign-up'
import { ticketIdOf } from '@/lib/signups/tokens'

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<Query>
}

export const dynamic = 'force-dynamic'

const find = cache(async (token: string) => {
  const id = ticketIdOf(token, secrets(settings()))
  return id === undefined ? undefined : signUpById(database(), id)
})

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const found = await find((await params).token)
  if (!found) return lostHead((await getTranslations('notFound'))('title'))
  return { title: (await getTranslations('ticket'))('label'), robots: { index: false, follow: false } }
}

/** What the QR code of a ticket leads to: the seminar; and for who stands at the door, whose it is and whether they may come in. */
export default async function TicketPage({ params, searchParams }: Props) {
  const [{ token }, { net }, locale] = [await params, firsts(await searchParams), await currentLocale()]
  const found = await find(token)
  if (!found) return <NotFound locale={locale} />
  const { signUp, facts } = found
  const doorkeeper = visitNow()?.doorkeeper
  if (!doorkeeper) return <Ticket facts={facts} token={token} locale={locale} />
  const stands = admission(signUp, facts, doorkeeper, clock.now())
  // Of another seminar a helper hears that it is another, and not whose ticket it is.
  const name = !stands.ok && stands.why === 'other_seminar' ? undefined : signUp.name
  return <ForDoorkeeper {...{ facts, token, stands, name, locale }} by={doorkeeper} pressed={net} />
}
