import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { AddForm } from '@/components/desk/people/AddForm'
import { deskPath } from '@/lib/desk/paths'
import { evening } from '@/lib/desk/seminars'
import { deskHead, deskPage } from '../../../../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.people'))('form.title'))

/** Somebody is added by hand. */
export default deskPage<{ slug: string }>(async ({ visit, db, now, params }) => {
  const seminar = await evening(db, decodeURIComponent(params.slug), now)
  if (!seminar) return undefined
  const { slug, title } = seminar.facts
  const t = await getTranslations('beheer.people.form')
  return (
    <DeskPage tab="evenings" said={visit.said}>
      <p className="font-label leading-snug">
        <a className="link" href={deskPath.people(slug)}>
          {title.nl}
        </a>
      </p>
      <DeskTitle>{t('title')}</DeskTitle>
      <p className="mt-2 max-w-[34rem]">{t('lead')}</p>
      <AddForm facts={seminar.facts} after={visit} />
    </DeskPage>
  )
})
