import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/desk/Button'
import { TermsFields } from '@/components/desk/codes/TermsFields'
import { DeskField, DeskForm } from '@/components/desk/DeskForm'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { codesPath } from '@/lib/desk/codes/paths'
import { pickable } from '@/lib/desk/codes/pickable'
import { boxOf } from '@/lib/desk/codes/terms'
import { deskHead, deskPage } from '../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.codes'))('new'))

/** A code that works at once. `?seminar=`: for this evening. */
export default deskPage(async ({ visit, db, now, query }) => {
  const t = await getTranslations('beheer.codes')
  const seminars = await pickable(db, now)
  return (
    <DeskPage tab="codes" said={visit.said}>
      <DeskTitle>{t('new')}</DeskTitle>
      <p className="mt-1.5 max-w-[44rem]">{t('newLead')}</p>
      <DeskForm action={codesPath.make} after={visit}>
        <DeskField after={visit} name="code" label={t('spelling')} hint={t('spellingHint')} required autoComplete="off" />
        <TermsFields
          after={visit}
          now={{ perPerson: '1', ...(query.seminar && { [boxOf(query.seminar)]: 'on' }) }}
          seminars={seminars}
        />
        <p>
          <Button>{t('make')}</Button>
        </p>
      </DeskForm>
    </DeskPage>
  )
})
