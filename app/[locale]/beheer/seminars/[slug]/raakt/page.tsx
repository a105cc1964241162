import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { Touches } from '@/components/desk/codes/Touches'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { SeminarAside } from '@/components/desk/SeminarAside'
import { touchedBySeminar } from '@/lib/desk/codes/touches'
import { deskPath } from '@/lib/desk/paths'
import { evening, evenings } from '@/lib/desk/seminars'
import { snapshot } from '@/lib/editions/snapshot'
import { deskHead, deskPage } from '../../../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.codes'))('touches'))

/** What hangs on an evening: for who is about to change it or call it off. */
export default deskPage<{ slug: string }>(async ({ visit, db, now, params }) => {
  const t = await getTranslations('beheer.codes')
  const seminar = await evening(db, decodeURIComponent(params.slug), now)
  if (!seminar) return undefined
  const { slug, title } = seminar.facts
  const { coming } = await evenings(db, now)
  return (
    <DeskPage tab="evenings" said={visit.said} aside={<SeminarAside seminars={coming} current={slug} />}>
      <p className="font-label leading-snug">
        <a className="link alone" href={deskPath.seminar(slug)}>
          {title.nl}
        </a>
      </p>
      <DeskTitle>{t('touches')}</DeskTitle>
      <p className="mt-1.5 text-soft">{t('touchesSeminar')}</p>
      <Touches level="h2" {...(await touchedBySeminar(db, snapshot(now), slug))} />
    </DeskPage>
  )
})
