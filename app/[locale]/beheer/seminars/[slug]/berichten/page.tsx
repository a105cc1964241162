import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/desk/Button'
import { DeskPage } from '@/components/desk/DeskPage'
import { Empty } from '@/components/desk/Empty'
import { MessageHead } from '@/components/desk/messages/MessageHead'
import { MessageTable } from '@/components/desk/messages/MessageTable'
import { Section } from '@/components/desk/Section'
import { partners } from '@/lib/desk/messages/partners'
import { messagesPath } from '@/lib/desk/messages/paths'
import { standingOf } from '@/lib/desk/messages/standing'
import { groupsOf } from '@/lib/signups/messages/audience'
import { messagesOf } from '@/lib/signups/messages/drafts'
import { deskHead, seminarPage } from '../../../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.messages'))('title'))

/** What was written to the people of an evening, and what is being written. */
export default seminarPage(async ({ visit, db, seminar }) => {
  const { slug } = seminar.facts
  const t = await getTranslations('beheer.messages')
  const messages = await messagesOf(db, slug)
  const lines = await Promise.all(
    messages.map(async (message) => ({
      ...message,
      failed: message.sent_at === null ? 0 : (await standingOf(db, message)).mislukt,
    })),
  )
  const write = <ButtonLink href={messagesPath.new(slug)}>{t('write')}</ButtonLink>
  return (
    <DeskPage tab="evenings" said={visit.said}>
      <MessageHead facts={seminar.facts} title={t('title')} />
      <p className="mt-2 max-w-[34rem]">{t('lead')}</p>
      <Section id="berichten" title={t('all')} tools={write}>
        {lines.length === 0 ? (
          <Empty title={t('noneTitle')}>{t('noneText')}</Empty>
        ) : (
          <MessageTable messages={lines} groups={await groupsOf(db, slug, partners())} />
        )}
      </Section>
    </DeskPage>
  )
})
