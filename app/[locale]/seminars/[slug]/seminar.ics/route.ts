import { asLocale } from '@/lib/addresses'
import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { published } from '@/lib/editions/published'
import { answering } from '@/lib/http/answer'
import { calendarFile } from '@/lib/http/calendar'
import { problem } from '@/lib/http/problem'
import { seminarCalendar } from '@/lib/mail/calendar'
import { storedSeminar } from '@/lib/seminars/stored-facts'
import { settings } from '@/lib/settings'

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
