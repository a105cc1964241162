import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { Empty } from '@/components/desk/Empty'
import { PartnerOnDesk } from '@/components/desk/partners/PartnerOnDesk'
import { partnersAtDesk } from '@/lib/desk/partners'
import { deskPath } from '@/lib/desk/paths'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { deskHead, deskPage } from '../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.partners'))('title'))

/** The partners of codes, with what these brought, and the link by which each sees that. */
export default deskPage(async ({ visit, db }) => {
  const t = await getTranslations('beheer.partners')
  const partners = await partnersAtDesk(db, secrets(settings()))
  return (
    <DeskPage tab="codes" said={visit.said}>
      <p className="font-label leading-snug">
        <a className="link inline-block py-px" href={deskPath.codes}>
          {t('codes')}
        </a>
      </p>
      <DeskTitle>{t('title')}</DeskTitle>
      <p className="mt-1.5 max-w-[44rem] text-soft">{t('lead')}</p>
      {partners.length === 0 ? (
        <Empty title={t('emptyTitle')}>{t('emptyText')}</Empty>
      ) : (
        partners.map((partner) => <PartnerOnDesk key={partner.slug} partner={partner} />)
      )}
    </DeskPage>
  )
})
