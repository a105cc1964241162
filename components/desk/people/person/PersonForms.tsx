import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/desk/Button'
import { deskPath } from '@/lib/desk/paths'
import type { PersonSeen } from '@/lib/desk/people/person'
import type { After } from '@/lib/desk/visit'
import { date } from '@/lib/language/format'
import { DeskField, DeskForm, DeskSelect } from '../../DeskForm'
import { Section } from '../../Section'

interface Props {
  person: PersonSeen
  /** To move to. */
  evenings: readonly { slug: string; title: string; start: number }[]
  after: After
  /** Other forms, after the name. */
  children?: ReactNode
}

/** What was typed into this form of the page, if it was this one. */
const of = (after: After, form: string): After | undefined => (after.fields?.form === form ? after : undefined)

/** What can be done for somebody who is on the list. */
export function PersonForms({ person: { signUp }, evenings, after, children }: Props) {
  const t = useTranslations('beheer.people')
  const p = useTranslations('beheer.people.person')
  const to = (what: string) => deskPath.person(signUp.id, what)
  const hidden = (form: string) => <input type="hidden" name="form" value={form} />
  return (
    <>
      <DeskForm action={to('mail')}>
        <Button className="justify-self-start">{p('mailAgain')}</Button>
      </DeskForm>
      <Section id="naam" title={p('rename')}>
        <DeskForm action={to('naam')} after={of(after, 'naam')}>
          {hidden('naam')}
          <DeskField after={of(after, 'naam')} now={signUp.name} name="name" label={t('name')} maxLength={100} required />
          <Button className="justify-self-start">{p('rename')}</Button>
        </DeskForm>
      </Section>
      {children}
      <Section id="overzetten" title={p('move')}>
        {evenings.length === 0 ? (
          <p className="mt-3 text-soft">{p('moveNone')}</p>
        ) : (
          <DeskForm action={to('overzetten')} after={of(after, 'overzetten')}>
            {hidden('overzetten')}
            <p className="text-soft">{p('moveHint')}</p>
            <DeskSelect
              after={of(after, 'overzetten')}
              name="to"
              label={p('moveTo')}
              options={evenings.map(({ slug, title, start }): [string, string] => [slug, `${title}, ${date(start, 'nl')}`])}
            />
            <DeskSelect
              after={of(after, 'overzetten')}
              now="nee"
              name="anyway"
              label={t('form.anyway')}
              options={[
                ['nee', t('form.no')],
                ['ja', t('form.yes')],
              ]}
            />
            <Button className="justify-self-start">{p('moveSubmit')}</Button>
          </DeskForm>
        )}
      </Section>
      <Section id="annuleren" title={p('cancel')}>
        <DeskForm action={to('annuleren')} after={of(after, 'annuleren')}>
          {hidden('annuleren')}
          <p className="text-soft">{p('cancelHint')}</p>
          <DeskField after={of(after, 'annuleren')} name="reason" label={p('reason')} maxLength={500} required />
          <Button className="justify-self-start">{p('cancelSubmit')}</Button>
        </DeskForm>
      </Section>
    </>
  )
}
