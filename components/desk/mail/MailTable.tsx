import { useTranslations } from 'next-intl'
import { Button } from '@/components/desk/Button'
import type { DeskMail, MailState } from '@/lib/desk/outbox/outbox'
import { whyOf } from '@/lib/desk/outbox/why'
import { deskPath } from '@/lib/desk/paths'
import { shortMoment } from '@/lib/language/format'
import { type Column, Table } from '../Table'
import { useMailWords } from './words'

interface Props {
  mails: readonly DeskMail[]
  state: MailState
  labelledBy: string
  /** Where another try is sent to: the page that it comes back to. */
  again?: string
}

/** Mails, a row each; of what was not sent why, and another try. */
export function MailTable({ mails, state, labelledBy, again }: Props) {
  const t = useTranslations('beheer.mail')
  const { templateWord, recipientWord } = useMailWords()
  const columns: Column<DeskMail>[] = [
    {
      head: t('what'),
      name: true,
      cell: ({ template, signUpId }) =>
        signUpId === null ? (
          templateWord(template)
        ) : (
          <a className="link inline-block py-px" href={deskPath.person(signUpId)}>
            {templateWord(template)}
          </a>
        ),
    },
    { head: t('to'), cell: ({ recipient }) => <span className="wrap-anywhere">{recipientWord(recipient)}</span> },
    {
      head: t('evening'),
      cell: ({ seminar }) =>
        seminar === null ? (
          '–'
        ) : (
          <a className="link inline-block py-px [overflow-wrap:normal]" href={deskPath.seminar(seminar)}>
            {seminar}
          </a>
        ),
    },
    ...(state === 'verstuurd' ? [] : [{ head: t('why'), cell: (mail: DeskMail) => <Why mail={mail} /> }]),
    {
      head: state === 'verstuurd' ? t('sent') : t('made'),
      number: true,
      cell: ({ created_at, sent_at }) => shortMoment(sent_at ?? created_at),
    },
    ...(state === 'verstuurd'
      ? []
      : [{ head: t('retry'), number: true as const, cell: (mail: DeskMail) => <Again mail={mail} action={again} /> }]),
  ]
  return <Table labelledBy={labelledBy} columns={columns} rows={mails} keyOf={({ id }) => id} />
}

function Why({ mail: { last_error, attempts, next_attempt_at, failed_at, erased } }: { mail: DeskMail }) {
  const t = useTranslations('beheer.mail')
  const why = whyOf(last_error)
  if (erased) return t('gone')
  if (!why) return t('soon')
  return (
    <>
      {t(`whys.${why}`, { reason: last_error ?? '' })}{' '}
      <span className="text-soft">
        {[
          t('tries', { count: attempts }),
          ...(failed_at === null ? [t('next', { when: shortMoment(next_attempt_at) })] : []),
          ...(why === 'other' ? [] : [last_error]),
        ].join(', ')}
      </span>
    </>
  )
}

function Again({ mail: { id, erased }, action = `${deskPath.mail}/opnieuw` }: { mail: DeskMail; action?: string }) {
  const t = useTranslations('beheer.mail')
  if (erased) return null
  return (
    <form method="post" action={action}>
      <input type="hidden" name="id" value={id} />
      <Button small className="whitespace-nowrap">
        {t('again')}
      </Button>
    </form>
  )
}
