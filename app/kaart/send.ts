import { join } from 'node:path'
import { type Card, digestOfCard } from '@/lib/cards/card'
import { CardStore } from '@/lib/cards/card-store'
import { namesTag } from '@/lib/http/answers/etag'
import { settings } from '@/lib/settings'

let opened: CardStore | undefined
function cardStore(): CardStore {
  opened ??= new CardStore(join(/* turbopackIgnore: true */ settings().dataDir, 'cards'))
  return opened
}

/** An address with the version of what it shows never shows anything else; without it (or with an old one) it may, soon. */
const LONG = 'public, max-age=31536000, immutable'
const SHORT = 'public, max-age=300'

export async function sendCard(request: Request, card: Card | undefined): Promise<Response> {
  if (!card) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const version = digestOfCard(card)
  const asked = new URL(request.url).searchParams.get('v')
  const headers = { etag: `"${version}"`, 'cache-control': asked === version ? LONG : SHORT }
  if (namesTag(request.headers.get('if-none-match') ?? '', headers.etag)) return new Response(null, { status: 304, headers })
  const png = await cardStore().png(card)
  return new Response(new Uint8Array(png), {
    headers: { ...headers, 'content-type': 'image/png', 'content-length': String(png.length) },
  })
}
