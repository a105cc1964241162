import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/desk/DeskPage'
import { MessageForm } from '@/components/desk/messages/MessageForm'
import { MessageHead } from '@/components/desk/messages/MessageHead'
import { partners } from '@/lib/desk/messages/partners'
import { messagesPath } from '@/lib/desk/messages/paths'
import { groupsOf } from '@/lib/signups/messages/audience'
import { deskHead, seminarPage } from '../../../../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.messages'))('new'))

/** A message begins. */
export default seminarPage(async ({ visit, db, seminar }) => {
  const { facts } = seminar
  const t = await getTranslations('beheer.messages')
  return (
    <DeskPage tab="evenings" said={visit.said}>
      <MessageHead facts={facts} title={t('new')} below />
      <p className="mt-2 max-w-[34rem]">{t('newLead')}</p>
      <MessageForm action={messagesPath.make(facts.slug)} groups={await groupsOf(db, facts.slug, partners())} after={visit} />
    </DeskPage>
  )
})
