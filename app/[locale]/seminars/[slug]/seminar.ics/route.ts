import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { asLocale } from '@/lib/domain/locale'
import { published } from '@/lib/editions/published'
import { answering } from '@/lib/http/answers/answer'
import { problem } from '@/lib/http/answers/problem'
import { seminarCalendar } from '@/lib/mail/calendar'
import { calendarFile } from '@/lib/mail/calendar-answer'
import { settings } from '@/lib/settings'
import { storedSeminar } from '@/lib/signups/facts/stored-facts'

interface Context {
  params: Promise<{ locale: string; slug: string }>
}

export const dynamic = 'force-dynamic'

/** The seminar for anybody's calendar. */
export const GET = answering<Context>(async (_, { params }) => {
  const { locale: root, slug } = await params
  const locale = asLocale(root)
  const stored = await storedSeminar(database(), slug)
  if (!stored) return problem({ code: 'seminar_unknown' }, locale)
  const { siteUrl } = settings()
  const options = { locale, siteUrl, site: published().site(locale), sequence: stored.revision, now: clock.now() }
  return calendarFile({ method: 'PUBLISH', text: seminarCalendar(stored.facts, options) })
})
