import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { Touches } from '@/components/desk/codes/Touches'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { SayForms } from '@/components/desk/people/SayForms'
import { Section } from '@/components/desk/Section'
import { OfSeminar } from '@/components/desk/seminar/OfSeminar'
import { touchedBySeminar } from '@/lib/desk/codes/touches'
import { deskPath } from '@/lib/desk/paths'
import { snapshot } from '@/lib/editions/snapshot'
import { overlayOf } from '@/lib/signups/desk/seminar'
import { deskHead, seminarPage } from '../../../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.people.say'))('title'))

/** What the desk says of an evening, over its file: below what hangs on it, so that nobody calls off what they have not seen. */
export default seminarPage(async ({ visit, db, now, seminar }) => {
  const { slug } = seminar.facts
  const [t, codes] = [await getTranslations('beheer.people.say'), await getTranslations('beheer.codes')]
  return (
    <DeskPage tab="evenings" said={visit.said}>
      <OfSeminar facts={seminar.facts} to={deskPath.seminar(slug)} />
      <DeskTitle>{t('title')}</DeskTitle>
      <p className="mt-2 max-w-[34rem]">{t('lead')}</p>
      <Section id="hangt" title={codes('touches')}>
        <p className="mt-2 text-soft">{codes('touchesSeminar')}</p>
        <Touches {...(await touchedBySeminar(db, snapshot(now), slug))} />
      </Section>
      <SayForms seminar={seminar} {...(await overlayOf(db, slug))} after={visit} />
    </DeskPage>
  )
})
