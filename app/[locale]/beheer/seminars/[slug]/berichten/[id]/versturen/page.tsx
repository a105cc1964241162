import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/desk/DeskPage'
import { ConfirmSend } from '@/components/desk/messages/ConfirmSend'
import { MessageHead } from '@/components/desk/messages/MessageHead'
import { partners } from '@/lib/desk/messages/partners'
import { settings } from '@/lib/settings'
import { groupsOf, recipientsOf } from '@/lib/signups/messages/audience'
import { deskHead, deskPage } from '../../../../../desk-page'
import { find } from '../find'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.messages'))('confirm'))

/** To how many it goes, and the press that sends it. */
export default deskPage<{ slug: string; id: string }>(async ({ visit, db, now, params }) => {
  const found = await find(params, now)
  if (!found) return undefined
  const { message, seminar } = found
  const t = await getTranslations('beheer.messages')
  const partnerOf = partners()
  return (
    <DeskPage tab="evenings" said={visit.said}>
      <MessageHead facts={seminar.facts} title={t('confirm')} below />
      <ConfirmSend
        message={message}
        groups={await groupsOf(db, message.seminar, partnerOf)}
        count={(await recipientsOf(db, message, partnerOf)).length}
        perMinute={settings().mailsPerMinute}
      />
    </DeskPage>
  )
})
