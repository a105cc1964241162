import { useTranslations } from 'next-intl'
import { Button } from '@/components/desk/Button'
import { messagesPath } from '@/lib/desk/messages/paths'
import type { MessageStanding } from '@/lib/desk/messages/standing'
import { type DeskMail, MAILS_PER_PAGE } from '@/lib/desk/outbox/outbox'
import { number, shortMoment } from '@/lib/language/format'
import type { Message } from '@/lib/signups/messages/drafts'
import { Empty } from '../Empty'
import { Figure, Figures } from '../Figure'
import { MailTable } from '../mail/MailTable'
import { Section } from '../Section'
import { MessagePreview } from './MessagePreview'

interface Props {
  message: Message
  standing: MessageStanding
  /** Of whom it did not succeed, and of whom it is still to come. */
  failed: readonly DeskMail[]
  waiting: readonly DeskMail[]
  /** Nothing goes out since then. */
  held: number | undefined
}

/** A message that was sent: how far it is, and of whom it did not succeed and why. */
export function SentView({ message, standing, failed, waiting, held }: Props) {
  const t = useTranslations('beheer.messages')
  const to = (what: string) => messagesPath.one(message.seminar, message.id, what)
  const { verstuurd, wacht, mislukt, gone } = standing
  return (
    <>
      <p className="mt-2 text-soft">
        {t('sentOn', {
          when: shortMoment(message.sent_at ?? 0),
          who: message.sent_by ?? '',
          about: t(`kindShort.${message.kind}`),
        })}
      </p>
      {held !== undefined && wacht > 0 && <Empty>{t('held', { when: shortMoment(held) })}</Empty>}
      <Figures>
        <Figure value={number(verstuurd, 'nl')} of={t('ofAll', { count: message.sent_to ?? 0 })}>
          {t('figures.sent')}
        </Figure>
        <Figure value={number(wacht, 'nl')}>{t('figures.waiting')}</Figure>
        <Figure value={number(mislukt, 'nl')}>{t('figures.failed')}</Figure>
        <Figure value={number(gone, 'nl')}>{t('figures.gone')}</Figure>
      </Figures>
      {failed.length > 0 && (
        <Section
          id="mislukt"
          title={t('failed')}
          tools={
            <form method="post" action={to('opnieuw')}>
              <Button>{t('againAll')}</Button>
            </form>
          }
        >
          <MailTable mails={failed} state="mislukt" labelledBy="mislukt" again={to('opnieuw')} />
          {mislukt > MAILS_PER_PAGE && <p className="mt-3 text-soft">{t('ofAll', { count: mislukt })}</p>}
        </Section>
      )}
      {waiting.length > 0 && (
        <Section id="wacht" title={t('waiting')}>
          <MailTable mails={waiting} state="wacht" labelledBy="wacht" again={to('opnieuw')} />
          {wacht > MAILS_PER_PAGE && <p className="mt-3 text-soft">{t('ofAll', { count: wacht })}</p>}
        </Section>
      )}
      <Section id="voorbeeld" title={t('preview')}>
        <MessagePreview src={to('voorbeeld')} />
      </Section>
    </>
  )
}
