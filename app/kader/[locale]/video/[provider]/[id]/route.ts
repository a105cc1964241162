/** The frame in which a film plays, after a press: the only page whose policy knows who shows it. It has no script. */
import { createHash } from 'node:crypto'
import { components } from '@/lib/content/mdx/components'
import { isLocale } from '@/lib/domain/locale'
import { escapeMarkup } from '@/lib/escape'
import { framePage, noFrame } from '../../../../frame'

type Props = { params: Promise<{ locale: string; provider: string; id: string }> }

export const dynamic = 'force-dynamic'

interface Player {
  name: string
  origin: string
  path: (id: string, locale: string) => string
}
/** In their forms that set no cookie before one plays. The reader has pressed already, so the film begins. */
const players: Record<string, Player> = {
  youtube: {
    name: 'YouTube',
    origin: 'https://www.youtube-nocookie.com',
    path: (id, locale) => `/embed/${id}?autoplay=1&rel=0&hl=${locale}`,
  },
  vimeo: {
    name: 'Vimeo',
    origin: 'https://player.vimeo.com',
    path: (id) => `/video/${id}?autoplay=1&dnt=1`,
  },
}
const style = 'html,body,iframe{height:100%}body{margin:0;background:#000}iframe{display:block;width:100%;border:0}'
const styleHash = createHash('sha256').update(style).digest('base64')

export async function GET(request: Request, { params }: Props) {
  const { locale, provider, id } = await params
  // Whoever comes here without the page around it has not pressed, and may be led here by anybody.
  if (request.headers.get('sec-fetch-dest') === 'document') return noFrame()
  const player = Object.hasOwn(players, provider) ? players[provider] : undefined
  // The same form as the check of a text asks for.
  if (!player || !isLocale(locale) || !components.Video?.attributes.id?.form?.pattern.test(id)) return noFrame()
  const { name, origin, path } = player
  const allow = 'autoplay; fullscreen; encrypted-media; picture-in-picture'
  return framePage({
    locale,
    title: name,
    head: `<style>${style}</style>`,
    // YouTube plays for nobody who does not say where it is placed.
    body: `<iframe src="${escapeMarkup(origin + path(id, locale))}" title="${name}" allow="${allow}" allowfullscreen referrerpolicy="strict-origin-when-cross-origin"></iframe>`,
    policy: [`style-src 'sha256-${styleHash}'`, `frame-src ${origin}`],
  })
}
