import { cardOf } from '@/app/kaart/card-of'
import { sendCard } from '@/app/kaart/send'
import { answering } from '@/lib/http/answers/answer'

interface Context {
  params: Promise<{ locale: string; of: string; file: string }>
}

export const dynamic = 'force-dynamic'

/** The picture that social media show of a page (CONTRACT has the page; lib/addresses.ts the address): drawn at its first request. */
export const GET = answering<Context>(async (request, { params }) => sendCard(request, await cardOf(await params)))
