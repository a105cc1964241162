import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/desk/Button'
import { DeskForm } from '@/components/desk/DeskForm'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { deskHead, deskPage } from '../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.frame'))('outTitle'))

/** The way out: here, or everywhere. */
export default deskPage(async ({ visit }) => {
  const t = await getTranslations('beheer.frame')
  return (
    <DeskPage tab="out" said={visit.said}>
      <DeskTitle>{t('outTitle')}</DeskTitle>
      <p className="mt-3">{t('outLead', { email: visit.session.email })}</p>
      <DeskForm action="/beheer/uitloggen">
        <Button className="justify-self-start">{t('outHere')}</Button>
      </DeskForm>
      <DeskForm action="/beheer/overal-uitloggen">
        <p className="text-soft">{t('outEverywhereHint')}</p>
        <Button className="justify-self-start">{t('outEverywhere')}</Button>
      </DeskForm>
    </DeskPage>
  )
})
