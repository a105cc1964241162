import { database } from '@/lib/database/open'
import { deskCode } from '@/lib/desk/codes/list'
import { qrAnswer } from '@/lib/desk/codes/sharing/qr-answer'
import { visitNow } from '@/lib/desk/visit'
import { normaliseCode } from '@/lib/domain/codes/promo-code'
import { answering } from '@/lib/http/answers/answer'
import { problem } from '@/lib/http/answers/problem'

export const dynamic = 'force-dynamic'

/** The QR code of a code's own link. */
export const GET = answering(async (request: Request) => {
  const asked = new URL(request.url).searchParams
  const code = visitNow()?.session && (await deskCode(database(), normaliseCode(asked.get('code') ?? '')))
  return code ? await qrAnswer(code.facts.code, asked) : problem({ code: 'not_found' }, 'nl')
})
