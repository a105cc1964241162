import '@/app/seats.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ProofPage } from '@/components/signup/paper/ProofPage'
import { tokenHead } from '@/components/site/head/head'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { signUpById } from '@/lib/signups/own-sign-up'
import { certificateIdOf } from '@/lib/signups/tokens'

interface Props {
  params: Promise<{ token: string }>
}

export const dynamic = 'force-dynamic'

const find = cache(async (token: string) => {
  const id = certificateIdOf(token, secrets(settings()))
  return id === undefined ? undefined : signUpById(database(), id)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find((await params).token)
  return tokenHead(found && (await getTranslations('certificate'))('label'))
}

/** The address on a certificate: that it was given, for what, and to whom, for as long as that is kept. */
export default async function CertificateProofPage({ params }: Props) {
  const [{ token }, locale] = [await params, await currentLocale()]
  const found = await find(token)
  if (!found) return <NotFound locale={locale} />
  return <ProofPage {...found} now={clock.now()} token={token} locale={locale} />
}
