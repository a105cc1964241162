import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { Empty } from '@/components/desk/Empty'
import { Section } from '@/components/desk/Section'
import { MadeUp } from '@/components/desk/seminar/MadeUp'
import { SeminarTable } from '@/components/desk/seminar/SeminarTable'
import { EDITORIAL } from '@/lib/desk/paths'
import { evenings } from '@/lib/desk/seminars'
import { madeUp } from '@/lib/signups/limits/made-up'
import { deskHead, deskPage } from './desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.seminars'))('title'))

/** The evenings: those to come first. */
export default deskPage(async ({ visit, db, now }) => {
  const t = await getTranslations('beheer.seminars')
  const { coming, past } = await evenings(db, now)
  return (
    <DeskPage tab="evenings" said={visit.said}>
      <DeskTitle>{t('title')}</DeskTitle>
      <MadeUp found={await madeUp(db, now)} seminars={coming} />
      {coming.length + past.length === 0 ? (
        <Empty title={t('noneTitle')}>{t('noneText')}</Empty>
      ) : (
        <Section id="binnenkort" title={t('coming')}>
          {coming.length > 0 ? <SeminarTable seminars={coming} labelledBy="binnenkort" /> : <Empty>{t('noneComing')}</Empty>}
        </Section>
      )}
      {past.length > 0 && (
        <Section id="geweest" title={t('past')}>
          <SeminarTable seminars={past} labelledBy="geweest" />
        </Section>
      )}
      <p className="mt-8">
        <a className="link inline-block py-px" href={EDITORIAL}>
          {(await getTranslations('beheer.frame'))('editorialLink')}
        </a>
      </p>
    </DeskPage>
  )
})
