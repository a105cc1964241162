import { useTranslations } from 'next-intl'
import { Button } from '@/components/desk/Button'
import { messagesPath } from '@/lib/desk/messages/paths'
import type { Group } from '@/lib/signups/messages/audience'
import type { Message } from '@/lib/signups/messages/drafts'
import { useAudience } from './words'

interface Props {
  message: Message
  groups: readonly Group[]
  count: number
  /** How many go in a minute. */
  perMinute: number
}

/** What is sent, to how many, how long that takes; and the button. It carries what was seen: what changed meanwhile is asked again. */
export function ConfirmSend({ message, groups, count, perMinute }: Props) {
  const t = useTranslations('beheer.messages')
  const { audienceWords } = useAudience(groups)
  const { seminar, id, subject, body, kind, audience, sent_at: sent } = message
  const page = messagesPath.one(seminar, id)
  const can = sent === null && count > 0 && subject !== '' && body !== ''
  return (
    <>
      <p className="mt-4 font-label">{subject || t('noSubject')}</p>
      <p className="mt-1 max-w-[34rem] text-soft">
        {audienceWords(audience)} ({t(`kindShort.${kind}`)})
      </p>
      {sent === null ? (
        <p className="mt-5 text-[1.1875rem] font-label">{t('goesTo', { count })}</p>
      ) : (
        <p className="mt-5">{t('already')}</p>
      )}
      {can && (
        <form className="mt-2" method="post" action={messagesPath.one(seminar, id, 'verzenden')}>
          <p className="max-w-[34rem] text-soft">
            {t('minutes', { minutes: count <= perMinute ? 0 : Math.ceil(count / perMinute), pace: perMinute })}
          </p>
          <input type="hidden" name="count" value={count} />
          <input type="hidden" name="changedAt" value={message.changed_at} />
          <Button className="mt-4">{t('confirmPress', { count })}</Button>
        </form>
      )}
      <p className="mt-4">
        <a className="link inline-block py-px" href={page}>
          {t('confirmBack')}
        </a>
      </p>
    </>
  )
}
