import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/desk/DeskPage'
import { DraftView } from '@/components/desk/messages/DraftView'
import { MessageHead } from '@/components/desk/messages/MessageHead'
import { SentView } from '@/components/desk/messages/SentView'
import type { Database } from '@/lib/database/open'
import { partners } from '@/lib/desk/messages/partners'
import { standingOf } from '@/lib/desk/messages/standing'
import { mailPage } from '@/lib/desk/outbox/outbox'
import type { After } from '@/lib/desk/visit'
import { groupsOf, recipientsOf } from '@/lib/signups/messages/audience'
import type { Message } from '@/lib/signups/messages/drafts'
import { deskHead, deskPage } from '../../../../desk-page'
import { find } from './find'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.messages'))('body'))

/** One message: as it is written, or how it went. */
export default deskPage<{ slug: string; id: string }>(async ({ visit, db, now, params }) => {
  const found = await find(params, now)
  if (!found) return undefined
  const { message, seminar } = found
  const t = await getTranslations('beheer.messages')
  return (
    <DeskPage tab="evenings" said={visit.said}>
      <MessageHead facts={seminar.facts} title={message.subject || t('new')} below />
      {message.sent_at === null ? await draft(db, message, visit) : await sent(db, message)}
    </DeskPage>
  )
})

async function draft(db: Database, message: Message, after: After) {
  const partnerOf = partners()
  const count = (await recipientsOf(db, message, partnerOf)).length
  const inGroup = (await recipientsOf(db, { ...message, kind: 'service' }, partnerOf)).length
  const groups = await groupsOf(db, message.seminar, partnerOf)
  return <DraftView message={message} groups={groups} count={count} inGroup={inGroup} after={after} />
}

async function sent(db: Database, message: Message) {
  const standing = await standingOf(db, message)
  const [failed, waiting] = [await mailPage(db, 'mislukt', 1, message.id), await mailPage(db, 'wacht', 1, message.id)]
  return <SentView message={message} standing={standing} failed={failed.mails} waiting={waiting.mails} held={failed.held} />
}
