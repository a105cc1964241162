import '@/app/seats.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PartnerView, Withdrawn } from '@/components/partner/PartnerView'
import { tokenHead } from '@/components/site/head/head'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { database } from '@/lib/database/open'
import { moment } from '@/lib/next/content'
import { partnerCodes } from '@/lib/signups/partners/figures'
import { find } from './find'

interface Props {
  params: Promise<{ token: string }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find((await params).token)
  return tokenHead(found && (await getTranslations('partner'))(found === 'withdrawn' ? 'withdrawn' : 'title'))
}

/** What a partner shares, and what came of it: no account, and nobody's name. */
export default async function PartnerPage({ params }: Props) {
  const [{ token }, locale] = [await params, await currentLocale()]
  const found = await find(token)
  if (!found) return <NotFound locale={locale} />
  if (found === 'withdrawn') return <Withdrawn locale={locale} />
  const codes = await partnerCodes(database(), found.partner)
  return <PartnerView partner={found.partner} codes={codes} token={token} now={moment()} locale={locale} />
}
