import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/desk/Button'
import { DeskField, DeskForm } from '@/components/desk/DeskForm'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { ownPath } from '@/lib/desk/paths'
import { deskHead } from '../desk-page'
import { doorPage } from '../door-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.signIn'))('title'))

/** Where one asks for a link. */
export default doorPage(async ({ visit, query }) => {
  const t = await getTranslations('beheer.signIn')
  const wanted = ownPath(visit.fields?.naar ?? query.naar)
  return (
    <DeskPage said={visit.said}>
      <DeskTitle>{t('title')}</DeskTitle>
      <p className="mt-3">{t('lead')}</p>
      <DeskForm action="/beheer/inloggen/vragen" after={visit}>
        <DeskField name="email" label={t('email')} type="email" autoComplete="email" required after={visit} />
        {wanted && <input type="hidden" name="naar" value={wanted} />}
        <Button className="justify-self-start">{t('ask')}</Button>
      </DeskForm>
    </DeskPage>
  )
})
