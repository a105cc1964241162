import { address } from '@/lib/addresses'
import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { asLocale } from '@/lib/domain/locale'
import { answering } from '@/lib/http/answers/answer'
import { problem } from '@/lib/http/answers/problem'
import { seeOwnPage } from '@/lib/http/requests/forms/press'
import { readBody } from '@/lib/http/requests/guard'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { unsubscribe } from '@/lib/signups/news/news'

interface Context {
  params: Promise<{ locale: string; token: string }>
}

export const dynamic = 'force-dynamic'

/** In what a mail program sends, as a form of either kind (RFC 8058, 3.1). A button of ours sends nothing. */
const ONE_CLICK = 'One-Click'

/**
 * Ends the mails that somebody asked for. It comes from mail programs too, from wherever they are: the token is all that counts, and can do nothing
 * else. A program gets an answer without a way on (RFC 8058, 3.1), a browser the page.
 */
export const POST = answering<Context>(async (request, { params }) => {
  const [{ locale: root, token }, body] = [await params, await readBody(request)]
  const locale = asLocale(root)
  if (!body) return problem({ code: 'payload_too_large' }, locale)
  const ended = await unsubscribe(database(), token, secrets(settings()), clock.now())
  if (!ended.ok) return problem({ code: 'not_found' }, locale)
  if (!new TextDecoder().decode(body).includes(ONE_CLICK)) return seeOwnPage(address.unsubscribe(locale, token))
  return new Response('OK', { headers: { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' } })
})

/** Whoever follows the address of the header in a browser. It changes nothing: scanners follow every link. */
export const GET = answering<Context>(async (_, { params }) => {
  const { locale, token } = await params
  return seeOwnPage(address.unsubscribe(asLocale(locale), token))
})
