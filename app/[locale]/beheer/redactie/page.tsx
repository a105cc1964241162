import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { OverviewLists } from '@/components/review/Overview'
import { snapshot } from '@/lib/editions/snapshot'
import { overviewOf } from '@/lib/review/overview'
import { seatsByArticle } from '@/lib/review/seats'
import { askedLately } from '@/lib/review/words'
import { deskHead, deskPage } from '../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('desk'))('title'))

/** How things stand on the site as it is now; the server leads /redactie here too. */
export default deskPage(async ({ visit, db, now }) => {
  const [t, more] = [await getTranslations('desk'), await getTranslations('beheer.frame')]
  const [asked, seats] = [await askedLately(db, now), await seatsByArticle(db)]
  return (
    <DeskPage tab="nowhere" said={visit.said}>
      <DeskTitle>{t('title')}</DeskTitle>
      <p className="mt-2 max-w-[40rem]">{more('editorial')}</p>
      <OverviewLists locale="nl" overview={overviewOf(snapshot(now), asked, seats)} />
    </DeskPage>
  )
})
