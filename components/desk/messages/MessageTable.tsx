import { useTranslations } from 'next-intl'
import { messagesPath } from '@/lib/desk/messages/paths'
import { shortMoment } from '@/lib/language/format'
import type { Group } from '@/lib/signups/messages/audience'
import type { Message } from '@/lib/signups/messages/drafts'
import { type Column, Table } from '../Table'
import { useAudience } from './words'

export interface MessageLine extends Message {
  /** Of what was sent. */
  failed: number
}

/** The messages of an evening: drafts first. */
export function MessageTable({ messages, groups }: { messages: readonly MessageLine[]; groups: readonly Group[] }) {
  const t = useTranslations('beheer.messages')
  const { audienceWords } = useAudience(groups)
  const columns: Column<MessageLine>[] = [
    {
      head: t('subject'),
      name: true,
      cell: ({ seminar, id, subject }) => (
        <a className="link inline-block py-px wrap-anywhere" href={messagesPath.one(seminar, id)}>
          {subject || t('noSubject')}
        </a>
      ),
    },
    { head: t('to'), cell: ({ audience, kind }) => `${audienceWords(audience)} (${t(`kindShort.${kind}`)})` },
    {
      head: t('state'),
      cell: ({ sent_at: sent, sent_to: count, failed }) =>
        sent === null
          ? t('draft')
          : [
              t('sentTo', { count: count ?? 0, when: shortMoment(sent) }),
              ...(failed > 0 ? [t('failedSome', { count: failed })] : []),
            ].join('; '),
    },
  ]
  return <Table labelledBy="berichten" columns={columns} rows={messages} keyOf={({ id }) => id} />
}
