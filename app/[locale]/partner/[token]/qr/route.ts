import { database } from '@/lib/database/open'
import { qrAnswer } from '@/lib/desk/codes/sharing/qr-answer'
import { normaliseCode } from '@/lib/domain/codes/promo-code'
import { asLocale } from '@/lib/domain/locale'
import { answering } from '@/lib/http/answers/answer'
import { problem } from '@/lib/http/answers/problem'
import { partnerCodes } from '@/lib/signups/partners/figures'
import { find } from '../find'

interface Context {
  params: Promise<{ locale: string; token: string }>
}

export const dynamic = 'force-dynamic'

/** The QR code of one of a partner's own links. */
export const GET = answering<Context>(async (request, { params }) => {
  const { locale: root, token } = await params
  const locale = asLocale(root)
  const asked = new URL(request.url).searchParams
  const found = await find(token)
  const codes = typeof found === 'object' ? await partnerCodes(database(), found.partner) : []
  const code = codes.find(({ facts }) => facts.normalised === normaliseCode(asked.get('code') ?? ''))
  return code ? await qrAnswer(code.facts.code, asked, locale) : problem({ code: 'not_found' }, locale)
})
