import { clock } from '@/lib/clock'
import { visitNow } from '@/lib/desk/visit'
import { published } from '@/lib/editions/published'
import { answering } from '@/lib/http/answers/answer'
import { NO_STORE } from '@/lib/http/answers/cache-control'
import { problem } from '@/lib/http/answers/problem'
import { previewOf } from '@/lib/mail/preview'
import { settings } from '@/lib/settings'
import { find } from '../find'

interface Context {
  params: Promise<{ slug: string; id: string }>
}

export const dynamic = 'force-dynamic'

/** What a mail may do in a frame of ours: have its colours. A link opens elsewhere. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups',
]

/** The mail as it will arrive, for the frame on its page. */
export const GET = answering<Context>(async (_, { params }) => {
  const now = clock.now()
  const found = visitNow()?.session && (await find(await params, now))
  if (!found) return problem({ code: 'not_found' }, 'nl')
  const { siteUrl, mailFrom, organiserEmail } = settings()
  const sender = { siteUrl, mailFrom, organiserEmail, site: published().site('nl') }
  const html = previewOf(found.message, found.seminar.facts, sender, now)
  return new Response(html.replace('<head>', '<head><base target="_blank">'), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY.join('; '),
      'cache-control': NO_STORE,
      'x-robots-tag': 'noindex',
    },
  })
})
