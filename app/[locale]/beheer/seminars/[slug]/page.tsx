import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/desk/DeskPage'
import { MadeUp } from '@/components/desk/seminar/MadeUp'
import { SeminarAside } from '@/components/desk/seminar/SeminarAside'
import { SeminarHead } from '@/components/desk/seminar/SeminarHead'
import { evenings, figuresOf } from '@/lib/desk/seminars'
import { madeUp } from '@/lib/signups/limits/made-up'
import { deskHead, seminarPage } from '../../desk-page'
import { Codes } from './codes'
import { FiguresOfEvening } from './figures'
import { Links } from './links'
import { People } from './people'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.seminars'))('evening'))

/** One evening: how it stands, its links and codes, who is coming. */
export default seminarPage(async (request) => {
  const { visit, db, now, seminar } = request
  const { slug } = seminar.facts
  const [{ coming }, figures] = [await evenings(db, now), await figuresOf(db, slug)]
  return (
    <DeskPage tab="evenings" said={visit.said} aside={<SeminarAside seminars={coming} current={slug} />}>
      <SeminarHead seminar={seminar} figures={figures} />
      <MadeUp found={await madeUp(db, now, slug)} seminars={[seminar]} />
      <FiguresOfEvening seminar={seminar} request={request} />
      <Links seminar={seminar} request={request} />
      <Codes seminar={seminar} request={request} />
      <People seminar={seminar} request={request} />
    </DeskPage>
  )
})
