import { useTranslations } from 'next-intl'
import type { PersonSeen } from '@/lib/desk/people/person'
import { shortMoment } from '@/lib/language/format'
import { Empty } from '../../Empty'
import { useMailWords } from '../../mail/words'
import { Section } from '../../Section'
import { Table } from '../../Table'

/** What was mailed to somebody, and what happened with their seat. */
export function PersonLog({ person: { mails, events } }: { person: PersonSeen }) {
  const t = useTranslations('beheer.people')
  const p = useTranslations('beheer.people.person')
  const m = useTranslations('beheer.mail')
  const { templateWord } = useMailWords()
  const e = useTranslations('beheer.people.person.event')
  const by = useTranslations('beheer.people.person.by')
  const stateOf = ({ sent_at, failed_at }: PersonSeen['mails'][number]) => {
    if (sent_at !== null) return p('mailState.sent', { when: shortMoment(sent_at) })
    return p(failed_at === null ? 'mailState.waiting' : 'mailState.failed')
  }
  const word = (kind: string) => (e.has(kind as 'moved') ? e(kind as 'moved') : kind)
  const actor = (who: string) => (by.has(who as 'server') ? by(who as 'server') : who)
  return (
    <>
      <Section id="mails" title={p('mails')}>
        {mails.length === 0 ? (
          <Empty>{p('noMails')}</Empty>
        ) : (
          <Table
            labelledBy="mails"
            rows={mails}
            keyOf={({ id }) => id}
            columns={[
              { head: m('what'), name: true, cell: ({ template }) => templateWord(template) },
              { head: m('made'), cell: ({ created_at }) => shortMoment(created_at) },
              { head: t('status'), cell: stateOf },
            ]}
          />
        )}
      </Section>
      <Section id="gebeurd" title={p('events')}>
        <Table
          labelledBy="gebeurd"
          rows={events}
          keyOf={({ id }) => id}
          columns={[
            { head: m('what'), name: true, cell: ({ kind }) => word(kind) },
            { head: p('when'), cell: ({ at }) => shortMoment(at) },
            { head: p('by.who'), cell: ({ actor: who }) => actor(who) },
          ]}
        />
      </Section>
    </>
  )
}
