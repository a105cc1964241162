/** The QR code of a code's own link, as a file: at the desk, and on a partner's page. */
import type { Locale } from '../../../domain/locale'
import { readSource } from '../../../domain/sign-up/request'
import { slugOf } from '../../../language/slug'
import { settings } from '../../../settings'
import { linkPath } from './links'
import { qrPng, qrSvg } from './qr'

/** `asked`: `?vorm=svg|png`, `&regel=1` with the address below it, `&bewaar=1` to be kept as a file, and where the link stands. `code`: as printed. `locale`: of the link. */
export async function qrAnswer(code: string, asked: URLSearchParams, locale: Locale = 'nl'): Promise<Response> {
  const path = linkPath(code, readSource(Object.fromEntries(asked)), locale)
  const caption = asked.has('regel') ? `${new URL(settings().siteUrl).host}${path.replace(/\?.*/, '')}` : undefined
  const isPng = asked.get('vorm') === 'png'
  const link = settings().siteUrl + path
  const body = isPng ? new Uint8Array(await qrPng(link, caption)) : await qrSvg(link, caption)
  const name = `qr-${slugOf(code) || 'code'}.${isPng ? 'png' : 'svg'}`
  return new Response(body, {
    headers: {
      'content-type': isPng ? 'image/png' : 'image/svg+xml',
      'cache-control': 'no-store',
      ...(asked.has('bewaar') && { 'content-disposition': `attachment; filename="${name}"` }),
    },
  })
}
