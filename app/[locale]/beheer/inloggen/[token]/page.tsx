import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/desk/Button'
import { DeskField, DeskForm } from '@/components/desk/DeskForm'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { database } from '@/lib/database/open'
import { door } from '@/lib/desk/door'
import { deskPath, SIGN_IN } from '@/lib/desk/paths'
import { askedBy, isOpen } from '@/lib/desk/sign-in'
import { moment } from '@/lib/next/content'
import { signInIdOf } from '@/lib/secret/sign-in-token'
import { deskHead } from '../../desk-page'
import { doorPage } from '../../door-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.signIn'))('openTitle'))

/** Behind the link in the mail. Looking at it lets nobody in: programs that read mail follow every link. */
export default doorPage<{ token: string }>(async ({ visit, params: { token } }) => {
  const t = await getTranslations('beheer.signIn')
  const id = signInIdOf(token, door().secrets)
  if (id === undefined || !(await isOpen(database(), id, door(), moment())))
    return (
      <DeskPage>
        <DeskTitle>{t('overTitle')}</DeskTitle>
        <p className="mt-3 mb-4">{t('overLead')}</p>
        <ButtonLink href={SIGN_IN}>{t('askNew')}</ButtonLink>
      </DeskPage>
    )
  const isHere = (await askedBy(visit.cookies, door()))?.id === id
  return (
    <DeskPage>
      <DeskTitle>{t('openTitle')}</DeskTitle>
      <p className="mt-3 max-w-[34rem]">{t(isHere ? 'openHere' : 'openElsewhere')}</p>
      <DeskForm action={`${deskPath.link(token)}/openen`} after={visit}>
        {!isHere && (
          <DeskField
            name="code"
            label={t('code')}
            hint={t('codeHint')}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            required
            after={visit}
          />
        )}
        <Button className="justify-self-start">{t('open')}</Button>
      </DeskForm>
    </DeskPage>
  )
})
