import '@/app/seats.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { cardOfLink } from '@/app/kaart/link-card'
import { codeImage } from '@/components/share/image'
import { Shared } from '@/components/signup/Shared'
import { socialHead } from '@/components/site/head/head'
import { currentLocale } from '@/i18n/locale'
import { address } from '@/lib/addresses'
import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { decoded } from '@/lib/decode'
import { explain } from '@/lib/http/answers/words'
import { carriedTo, type Query } from '@/lib/http/requests/query'
import { seminarsOnNow } from '@/lib/signups/form/on-now'
import { openOf, sharedLink } from '@/lib/signups/links/shared-link'
import { nearCode } from '@/lib/signups/links/what-next'

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Query>
}

export const dynamic = 'force-dynamic'

const follow = cache((typed: string) => sharedLink(database(), typed, clock.now()))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, locale] = [await getTranslations('shared'), await currentLocale()]
  const link = await follow(decoded((await params).code))
  if (!link) return { title: t('unknownTitle'), robots: { index: false } }
  const { code } = link.code
  const image = codeImage(await cardOfLink(link, locale), code)
  return { title: t('label', { code }), robots: { index: false }, ...socialHead(image, address.shared(locale, code)) }
}

/**
 * The link that marketing shares, where it leads to no single form: a choice, or why not and what there is. Who follows it is counted, and
 * led on where there is one seminar, before this page is asked (server/answers/addresses/shared-link.ts).
 */
export default async function SharedPage({ params, searchParams }: Props) {
  const [typed, query, locale] = [decoded((await params).code), await searchParams, await currentLocale()]
  const link = await follow(typed)
  const open = link ? openOf(link) : []
  const carried = carriedTo(link?.code.code ?? typed, query)
  return (
    <Shared
      locale={locale}
      typed={typed}
      link={link}
      open={open}
      near={link ? undefined : await nearCode(database(), { typed, now: clock.now() })}
      because={(refusal) => explain({ ...refusal, atLink: true, typed: link?.code.code ?? typed }, locale).detail}
      onNow={open.length > 0 ? [] : await seminarsOnNow(database(), clock.now())}
      query={carried}
    />
  )
}
