import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/desk/Button'
import { deskPath } from '@/lib/desk/paths'
import type { DeskSeminar } from '@/lib/desk/seminars'
import type { After } from '@/lib/desk/visit'
import type { SeminarFacts } from '@/lib/domain/facts'
import type { SeminarChanges } from '@/lib/domain/seminar/overlay'
import { DeskField, DeskForm } from '../DeskForm'
import { Section } from '../Section'

interface Props {
  seminar: DeskSeminar
  /** What its file says, and what the desk says over it. */
  file: SeminarFacts
  changes: SeminarChanges
  after: After
}

/** What the desk says of an evening: seats, the way in, that it does not go on. */
export function SayForms({ seminar, file, changes, after }: Props) {
  const t = useTranslations('beheer.people.say')
  const { facts } = seminar
  const form = (what: string, children: ReactNode) => (
    <DeskForm action={deskPath.ofSeminar(facts.slug, 'zetten')} after={after.fields?.form === what ? after : undefined}>
      <input type="hidden" name="form" value={what} />
      {children}
    </DeskForm>
  )
  const of = (what: string) => (after.fields?.form === what ? after : undefined)
  const back = (what: keyof SeminarChanges) =>
    changes[what] !== undefined &&
    form(
      `${what}-file`,
      <Button small className="justify-self-start">
        {t(what === 'cancelled' ? 'on' : 'file')}
      </Button>,
    )
  const inFile = changes.capacity === undefined ? '' : t('capacityFile', { count: file.capacity })
  return (
    <>
      <Section id="plaatsen" title={t('capacity')}>
        {form(
          'capacity',
          <>
            <DeskField
              after={of('capacity')}
              now={String(facts.capacity)}
              name="capacity"
              label={t('capacity')}
              hint={t('capacityHint', { file: inFile })}
              inputMode="numeric"
              maxLength={6}
              required
            />
            <Button className="justify-self-start">{t('capacitySubmit')}</Button>
          </>,
        )}
        {back('capacity')}
      </Section>
      <Section id="link" title={t('online')}>
        {facts.online ? (
          form(
            'online',
            <>
              <DeskField
                after={of('online')}
                now={/^https?:/.test(facts.online) ? facts.online : ''}
                name="online"
                label={t('online')}
                hint={t('onlineHint')}
                type="url"
                maxLength={1000}
                required
              />
              <Button className="justify-self-start">{t('onlineSubmit')}</Button>
            </>,
          )
        ) : (
          <p className="mt-3 text-soft">{t('notOnline')}</p>
        )}
        {back('online')}
      </Section>
      <Section id="afgelasten" title={t('off')}>
        {facts.cancelled ? (
          <p className="mt-3">{t(changes.cancelled === undefined ? 'isOffFile' : 'isOff', { reason: facts.cancelled })}</p>
        ) : (
          form(
            'cancelled',
            <>
              <p className="text-soft">{t('offHint', { count: seminar.taken + seminar.waiting })}</p>
              <DeskField after={of('cancelled')} name="cancelled" label={t('reason')} maxLength={500} required />
              <Button className="justify-self-start">{t('offSubmit')}</Button>
            </>,
          )
        )}
        {back('cancelled')}
      </Section>
    </>
  )
}
