import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { AddForm } from '@/components/desk/people/AddForm'
import { OfSeminar } from '@/components/desk/seminar/OfSeminar'
import { deskPath } from '@/lib/desk/paths'
import { deskHead, seminarPage } from '../../../../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.people'))('form.title'))

/** Somebody is added by hand. */
export default seminarPage(async ({ visit, seminar }) => {
  const { slug } = seminar.facts
  const t = await getTranslations('beheer.people.form')
  return (
    <DeskPage tab="evenings" said={visit.said}>
      <OfSeminar facts={seminar.facts} to={deskPath.people(slug)} />
      <DeskTitle>{t('title')}</DeskTitle>
      <p className="mt-2 max-w-[34rem]">{t('lead')}</p>
      <AddForm facts={seminar.facts} after={visit} />
    </DeskPage>
  )
})
