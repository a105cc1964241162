import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { asLocale } from '@/lib/domain/locale'
import { published } from '@/lib/editions/published'
import { answering } from '@/lib/http/answers/answer'
import { problem } from '@/lib/http/answers/problem'
import { signUpCalendar } from '@/lib/mail/calendar'
import { calendarFile } from '@/lib/mail/calendar-answer'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { ownSignUp } from '@/lib/signups/own-sign-up'

interface Context {
  params: Promise<{ locale: string; token: string }>
}

export const dynamic = 'force-dynamic'

const personal = { 'x-robots-tag': 'noindex', 'referrer-policy': 'same-origin' }

/** The entry for one's own calendar, as it was in the mail, with the facts of now. Who waits has none, who cancelled takes it away. */
export const GET = answering<Context>(async (_, { params }) => {
  const { locale: root, token } = await params
  const locale = asLocale(root)
  const own = await ownSignUp(database(), token, secrets(settings()))
  const status = own?.signUp.status
  if (!own || (status !== 'confirmed' && status !== 'cancelled')) return problem({ code: 'not_found' }, locale, personal)
  const { siteUrl } = settings()
  const options = { locale, siteUrl, site: published().site(locale), sequence: own.revision, now: clock.now() }
  return calendarFile(signUpCalendar(own.facts, { signUpId: own.signUp.id, status }, options), personal)
})
