import '@/app/seats.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TicketPage } from '@/components/signup/paper/TicketPage'
import { tokenHead } from '@/components/site/head/head'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { clock } from '@/lib/clock'
import { find } from '../find'
import { ticketOf } from '../ticket'

interface Props {
  params: Promise<{ token: string }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find((await params).token)
  return tokenHead(found && (await getTranslations('ticket'))('yours'))
}

/** One's ticket, for at the door. */
export default async function OwnTicketPage({ params }: Props) {
  const [{ token }, locale] = [await params, await currentLocale()]
  const own = await find(token)
  if (!own) return <NotFound locale={locale} />
  return <TicketPage facts={own.facts} ticket={ticketOf(own, clock.now())} token={token} locale={locale} />
}
