import '@/app/seats.css'
import { getTranslations } from 'next-intl/server'
import { Overview } from '@/components/review/Overview'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { problemsOf } from '@/lib/editions/previews/problems'
import { snapshot } from '@/lib/editions/snapshot'
import { previewed } from '@/lib/next/preview'
import { overviewOf } from '@/lib/review/overview'
import { seatsByArticle } from '@/lib/review/seats'
import { askedLately } from '@/lib/review/words'
import { settings } from '@/lib/settings'

/** For editors, in a preview: nobody else is led here. */
export const dynamic = 'force-dynamic'

export async function generateMetadata() {
  return { title: (await getTranslations('desk'))('title') }
}

export default async function DeskPage() {
  const [locale, preview] = [await currentLocale(), previewed()]
  if (!preview || preview.article !== undefined) return <NotFound locale={locale} />
  const [asked, seats] = [await askedLately(database(), clock.now()), await seatsByArticle(database())]
  const { ref, commit } = preview
  return (
    <Overview
      locale={locale}
      of={{ ref, commit }}
      overview={overviewOf(snapshot(), asked, seats)}
      problems={problemsOf(settings().dataDir, preview)}
    />
  )
}
