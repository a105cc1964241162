import { database } from '@/lib/database/open'
import { linkPath } from '@/lib/desk/codes/links'
import { deskCode } from '@/lib/desk/codes/list'
import { qrPng, qrSvg } from '@/lib/desk/codes/qr'
import { visitNow } from '@/lib/desk/visit'
import { normaliseCode } from '@/lib/domain/promo-code'
import { readSource } from '@/lib/domain/sign-up-request'
import { answering } from '@/lib/http/answers/answer'
import { problem } from '@/lib/http/answers/problem'
import { slugOf } from '@/lib/language/slug'
import { settings } from '@/lib/settings'

export const dynamic = 'force-dynamic'

/** The QR code of a code's own link: `?vorm=svg|png`, `&regel=1` with the address below it, `&bewaar=1` to be kept as a file. */
export const GET = answering(async (request: Request) => {
  const asked = new URL(request.url).searchParams
  const code = visitNow()?.session && (await deskCode(database(), normaliseCode(asked.get('code') ?? '')))
  if (!code) return problem({ code: 'not_found' }, 'nl')
  const path = linkPath(code.facts.code, readSource(Object.fromEntries(asked)))
  const caption = asked.has('regel') ? `${new URL(settings().siteUrl).host}${path.replace(/\?.*/, '')}` : undefined
  const isPng = asked.get('vorm') === 'png'
  const link = settings().siteUrl + path
  const body = isPng ? new Uint8Array(await qrPng(link, caption)) : await qrSvg(link, caption)
  const name = `qr-${slugOf(code.facts.code) || 'code'}.${isPng ? 'png' : 'svg'}`
  return new Response(body, {
    headers: {
      'content-type': isPng ? 'image/png' : 'image/svg+xml',
      'cache-control': 'no-store',
      ...(asked.has('bewaar') && { 'content-disposition': `attachment; filename="${name}"` }),
    },
  })
})
