import '@/app/seats.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CertificatePage } from '@/components/signup/paper/CertificatePage'
import { tokenHead } from '@/components/site/head/head'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { clock } from '@/lib/clock'
import { proofOf } from '../certificate'
import { find } from '../find'

interface Props {
  params: Promise<{ token: string }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find((await params).token)
  return tokenHead(found && (await getTranslations('certificate'))('label'))
}

/** The certificate of who was there, to print. */
export default async function OwnCertificatePage({ params }: Props) {
  const [{ token }, locale] = [await params, await currentLocale()]
  const own = await find(token)
  if (!own) return <NotFound locale={locale} />
  return <CertificatePage own={own} proof={proofOf(own, locale, clock.now())} token={token} locale={locale} />
}
