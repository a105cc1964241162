import '@/app/seats.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Unsubscribe } from '@/components/signup/Unsubscribe'
import { tokenHead } from '@/components/site/head/head'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { database } from '@/lib/database/open'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { getsNews } from '@/lib/signups/news/news'
import { newsKeyIn } from '@/lib/signups/news/token'

interface Props {
  params: Promise<{ token: string }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = newsKeyIn((await params).token, secrets(settings()))
  return tokenHead(found && (await getTranslations('unsubscribe'))('label'))
}

/** Where mails about anything but one's own seminar are ended. Looking at it changes nothing. */
export default async function UnsubscribePage({ params }: Props) {
  const [{ token }, locale] = [await params, await currentLocale()]
  const gets = await getsNews(database(), token, secrets(settings()))
  if (gets === undefined) return <NotFound locale={locale} />
  return <Unsubscribe token={token} gets={gets} locale={locale} />
}
