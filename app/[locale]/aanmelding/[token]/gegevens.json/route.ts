import { database } from '@/lib/database/open'
import { asLocale } from '@/lib/domain/locale'
import { answering } from '@/lib/http/answers/answer'
import { problem } from '@/lib/http/answers/problem'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { ownData } from '@/lib/signups/keeping/own-data'
import { ownSignUp } from '@/lib/signups/own-sign-up'
import type { Context } from '../own'

export const dynamic = 'force-dynamic'

const personal = { 'x-robots-tag': 'noindex', 'referrer-policy': 'same-origin', 'cache-control': 'no-store' }

/** All that is known of oneself by this sign-up, to take along. */
export const GET = answering<Context>(async (_, { params }) => {
  const { locale, token } = await params
  const own = await ownSignUp(database(), token, secrets(settings()))
  if (!own) return problem({ code: 'not_found' }, asLocale(locale), personal)
  return new Response(`${JSON.stringify(await ownData(database(), own), null, 2)}\n`, {
    headers: { ...personal, 'content-type': 'application/json', 'content-disposition': 'attachment; filename="podium.json"' },
  })
})
