import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { NotFound } from '@/components/site/NotFound'
import { visitNow } from '@/lib/desk/visit'
import { deskHead } from '../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.signIn'))('title'))

export default async function SignInPage() {
  const visit = visitNow()
  if (!visit) return <NotFound locale="nl" />
  const t = await getTranslations('beheer.signIn')
  return (
    <DeskPage said={visit.said}>
      <DeskTitle>{t('title')}</DeskTitle>
    </DeskPage>
  )
}
