import { isbot } from 'isbot'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { cardOfLink } from '@/app/kaart/link-card'
import { codeImage } from '@/components/card/image'
import { Shared } from '@/components/signup/Shared'
import { socialHead } from '@/components/site/head'
import { currentLocale } from '@/i18n/locale'
import { address } from '@/lib/addresses'
import { database } from '@/lib/database/open'
import { methodHeader } from '@/lib/http/client'
import { errorForLog } from '@/lib/http/log'
import { firsts, type Query, queryText } from '@/lib/http/query'
import { explain } from '@/lib/http/words'
import { seminarsOnNow } from '@/lib/seminars/on-now'
import { sharedLink } from '@/lib/seminars/shared-link'
import { countVisit } from '@/lib/seminars/visits'

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Query>
}

export const dynamic = 'force-dynamic'

const follow = cache((typed: string) => sharedLink(database(), typed, Date.now()))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, locale] = [await getTranslations('shared'), await currentLocale()]
  const link = await follow(readable((await params).code))
  if (!link) return { title: t('unknownTitle'), robots: { index: false } }
  const { code } = link.code
  const image = codeImage(await cardOfLink(link, locale), code)
  return { title: t('label', { code }), robots: { index: false }, ...socialHead(image, address.shared(locale, code)) }
}

/** The link that marketing shares: to the form where there is one seminar, else a choice, else why not and what there is. */
export default async function SharedPage({ params, searchParams }: Props) {
  const [typed, query, locale] = [readable((await params).code), await searchParams, await currentLocale()]
  const link = await follow(typed)
  if (link) await count(typed, query)
  const open = link && !link.refusal ? link.choices.filter(({ refusal }) => !refusal) : []
  const chosen = open.length === 1 ? open[0] : open.find(({ facts }) => facts.slug === query.seminar)
  const carried = queryWith(link?.code.code ?? typed, query)
  if (chosen) redirect(address.register(locale, chosen.facts.slug) + carried)
  return (
    <Shared
      locale={locale}
      typed={typed}
      link={link}
      open={open}
      because={(refusal) => explain({ ...refusal, typed: link?.code.code ?? typed }, locale).detail}
      onNow={open.length > 0 ? [] : await seminarsOnNow(database(), Date.now())}
      query={carried}
    />
  )
}

/** The code as it was typed: Next leaves some characters of an address encoded. */
function readable(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** Counts people, not machines that look ahead. A count that fails costs nobody the way to the form. */
async function count(typed: string, query: Query): Promise<void> {
  const asked = await headers()
  const lookingAhead = /prefetch|preview/i.test(asked.get('sec-purpose') ?? asked.get('purpose') ?? '')
  if (asked.get(methodHeader) === 'HEAD' || lookingAhead || isbot(asked.get('user-agent'))) return
  await countVisit(database(), typed, firsts(query), Date.now()).catch((error) =>
    console.error(`a visit was not counted: ${errorForLog(error)}`),
  )
}

/** The query as it came, with the code as printed; what chose the seminar has done its work. */
function queryWith(code: string, query: Query): string {
  const { code: _typed, seminar: _chosen, ...rest } = query
  return queryText({ code, ...rest })
}
