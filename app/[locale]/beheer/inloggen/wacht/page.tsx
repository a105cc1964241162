import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { ShortCode } from '@/components/desk/ShortCode'
import { door } from '@/lib/desk/door'
import { SIGN_IN } from '@/lib/desk/paths'
import { askedBy } from '@/lib/desk/sign-in'
import { shortCode } from '@/lib/secret/sign-in-token'
import { deskHead } from '../../desk-page'
import { doorPage } from '../../door-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.signIn'))('waitTitle'))

/** In the browser that asked: where to look, and the code for another device. */
export default doorPage(async ({ visit }) => {
  const t = await getTranslations('beheer.signIn')
  const asked = await askedBy(visit.cookies, door())
  return (
    <DeskPage said={visit.said}>
      <DeskTitle>{t('waitTitle')}</DeskTitle>
      <div className="max-w-[34rem]">
        <p className="mt-3">{t('waitLead')}</p>
        {asked && (
          <>
            <p className="mt-3">{t('waitHere')}</p>
            <p className="mt-3">{t('waitElsewhere')}</p>
            <ShortCode>{shortCode(asked.id, door().secrets)}</ShortCode>
          </>
        )}
        <p className="mt-5">
          <a className="link inline-block py-px" href={SIGN_IN}>
            {t('again')}
          </a>
        </p>
      </div>
    </DeskPage>
  )
})
