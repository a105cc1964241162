import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { asLocale } from '@/lib/domain/locale'
import { published } from '@/lib/editions/published'
import { answering } from '@/lib/http/answers/answer'
import { agenda } from '@/lib/mail/calendar'
import { calendarFile } from '@/lib/mail/calendar-answer'
import { settings } from '@/lib/settings'
import { storedSeminars } from '@/lib/signups/facts/stored-facts'

interface Context {
  params: Promise<{ locale: string }>
}

export const dynamic = 'force-dynamic'

/** All seminars, for a calendar that follows this address. */
export const GET = answering<Context>(async (_, { params }) => {
  const locale = asLocale((await params).locale)
  const stored = await storedSeminars(database(), 'all')
  const options = { locale, siteUrl: settings().siteUrl, site: published().site(locale), now: clock.now() }
  return calendarFile(
    { method: 'PUBLISH', text: agenda(stored, options) },
    { 'content-disposition': 'inline; filename="seminars.ics"' },
  )
})
