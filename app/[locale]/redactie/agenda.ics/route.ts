import { getTranslations } from 'next-intl/server'
import { snapshot } from '@/lib/editions/snapshot'
import { previewed } from '@/lib/next/preview'
import { agendaOf } from '@/lib/review/agenda'
import { turnsOf } from '@/lib/review/overview'
import { settings } from '@/lib/settings'

export const dynamic = 'force-dynamic'

/** In a preview, whose link is the key to it. */
export async function GET() {
  if (!previewed()) return new Response(null, { status: 404 })
  const [t, at, { siteUrl }] = [await getTranslations({ locale: 'nl', namespace: 'desk' }), snapshot(), settings()]
  const name = t('calendar', { name: at.site('nl').name })
  const text = agendaOf(turnsOf(at), { name, siteUrl, now: at.now, words: ({ kind, title }) => t(`turn.${kind}`, { title }) })
  const headers = { 'content-type': 'text/calendar; charset=utf-8; method=PUBLISH', 'cache-control': 'no-store' }
  return new Response(text, { headers: { ...headers, 'content-disposition': 'inline; filename="redactie.ics"' } })
}
