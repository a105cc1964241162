import { useTranslations } from 'next-intl'
import { Button } from '@/components/desk/Button'
import { QuestionFields } from '@/components/signup/QuestionFields'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { deskPath } from '@/lib/desk/paths'
import type { After } from '@/lib/desk/visit'
import type { SeminarFacts } from '@/lib/domain/facts'
import { DeskField, DeskForm, DeskSelect } from '../DeskForm'

/** Somebody who called or wrote: as the form of the site has it, and whether they have a seat in a full hall. */
export function AddForm({ facts, after }: { facts: SeminarFacts; after: After }) {
  const t = useTranslations('beheer.people.form')
  const p = useTranslations('beheer.people')
  const optional = t('optional')
  const questions = facts.questions?.map((question) => ({ ...question, required: false }))
  const field = (name: string, label: string, more: object = {}) => (
    <DeskField after={after} name={name} label={label} {...more} />
  )
  return (
    <DeskForm action={deskPath.people(facts.slug, '/toevoegen')} after={after}>
      {field('name', p('name'), { maxLength: 100, required: true })}
      {field('email', p('email'), { type: 'email', required: true })}
      {field('organisation', p('organisation'), { optional, maxLength: 200 })}
      {field('code', p('code'), { optional, hint: t('codeHint') })}
      <DeskSelect
        after={after}
        now="nee"
        name="anyway"
        label={t('anyway')}
        hint={t('anywayHint')}
        options={[
          ['nee', t('no')],
          ['ja', t('yes')],
        ]}
      />
      <QuestionFields facts={{ ...facts, questions }} fields={after.fields ?? {}} errors={after.errors ?? []} locale="nl" />
      <FloorHeading className="mt-4 pb-1 text-[1.1875rem]">{t('billing')}</FloorHeading>
      {field('billing.name', t('billingName'), { optional })}
      {field('billing.street', t('street'), { optional })}
      {field('billing.postalCode', t('postalCode'), { optional })}
      {field('billing.city', t('city'), { optional })}
      {field('billing.reference', t('reference'), { optional })}
      <Button className="justify-self-start">{t('submit')}</Button>
    </DeskForm>
  )
}
