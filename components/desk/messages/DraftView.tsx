import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '@/components/desk/Button'
import { messageFields } from '@/lib/desk/messages/form'
import { messagesPath } from '@/lib/desk/messages/paths'
import type { After } from '@/lib/desk/visit'
import type { Group } from '@/lib/signups/messages/audience'
import type { Message } from '@/lib/signups/messages/drafts'
import { Section } from '../Section'
import { MessageForm } from './MessageForm'
import { MessagePreview } from './MessagePreview'

interface Props {
  message: Message
  groups: readonly Group[]
  /** To how many it goes as things are; and how many are in the group, of what goes to some of them alone. */
  count: number
  inGroup: number
  after: After
}

/** A message that is being written: the form, how it looks, a test, and the way to sending it. */
export function DraftView({ message, groups, count, inGroup, after }: Props) {
  const t = useTranslations('beheer.messages')
  const to = (what: string) => messagesPath.one(message.seminar, message.id, what)
  const whole = message.subject !== '' && message.body !== ''
  return (
    <>
      <MessageForm action={to('wijzigen')} groups={groups} now={messageFields(message)} after={after} />
      <Section id="voorbeeld" title={t('preview')}>
        <MessagePreview src={to('voorbeeld')} />
        <form className="mt-4" method="post" action={to('proef')}>
          <Button>{t('test')}</Button>
        </form>
      </Section>
      <Section id="versturen" title={t('send')}>
        <p className="mt-3 font-label">{t('goesTo', { count })}</p>
        {message.kind === 'news' && <p className="text-soft">{t('asked', { count: inGroup })}</p>}
        {!whole && <p className="mt-2">{t('incomplete')}</p>}
        {whole && count > 0 && (
          <p className="mt-4">
            <ButtonLink href={to('versturen')}>{t('further')}</ButtonLink>
          </p>
        )}
        <form className="mt-8" method="post" action={to('weggooien')}>
          <Button small>{t('drop')}</Button>
        </form>
      </Section>
    </>
  )
}
