import { address } from '@/lib/addresses'
import { clock } from '@/lib/clock'
import { asLocale } from '@/lib/domain/locale'
import { published } from '@/lib/editions/published'
import { answering } from '@/lib/http/answers/answer'
import { problem } from '@/lib/http/answers/problem'
import { seeOwnPage } from '@/lib/http/requests/forms/press'
import { ticketPdf } from '@/lib/paper/ticket'
import { find } from '../find'
import type { Context } from '../own'
import { personal, sendPdf } from '../pdf'
import { ticketOf } from '../ticket'

export const dynamic = 'force-dynamic'

/** One's ticket, to keep. A title that our typeface cannot draw is printed by the browser, from the page. */
export const GET = answering<Context>(async (_, { params }) => {
  const { locale: root, token } = await params
  const locale = asLocale(root)
  const own = await find(token)
  const now = clock.now()
  const ticket = own && ticketOf(own, now)
  if (!ticket) return problem({ code: 'not_found' }, locale, personal)
  const pdf = await ticketPdf({ facts: own.facts, site: published().site(locale), locale, at: now, ticket })
  if (!pdf) return seeOwnPage(address.ticket(locale, token))
  return sendPdf(pdf, locale === 'nl' ? 'kaartje.pdf' : 'ticket.pdf')
})
