import '@/app/seats.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HelpAtDoor } from '@/components/door/HelpAtDoor'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { door } from '@/lib/desk/door'
import { doorLinkOf } from '@/lib/signups/attendance/door-links'

interface Props {
  params: Promise<{ token: string }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('beheer.door'))('help'), robots: { index: false, follow: false } }
}

/** Where the link for a helper leads: one button. Looking at it changes nothing, as programs follow every link. */
export default async function HelpPage({ params }: Props) {
  const [{ token }, locale] = [await params, await currentLocale()]
  const { secrets, adminEmails } = door()
  const open = adminEmails.length > 0 ? await doorLinkOf(database(), token, secrets, clock.now()) : undefined
  if (!open || locale !== 'nl') return <NotFound locale={locale} />
  return <HelpAtDoor open={open} token={token} />
}
