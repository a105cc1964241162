import { useTranslations } from 'next-intl'
import { Button } from '@/components/desk/Button'
import { QuestionFields } from '@/components/signup/QuestionFields'
import { deskPath } from '@/lib/desk/paths'
import type { PersonSeen } from '@/lib/desk/people/person'
import type { After } from '@/lib/desk/visit'
import { fieldOf, withStanding } from '@/lib/domain/sign-up/answers'
import { DeskForm } from '../../DeskForm'
import { Section } from '../../Section'

/** What somebody answers, changed at the desk. Nothing where the seminar asks nothing. */
export function PersonAnswers({ person: { signUp, facts, answers }, after }: { person: PersonSeen; after: After }) {
  const t = useTranslations('beheer.people.answers')
  if (!facts.questions) return null
  const mine = after.fields?.form === 'antwoorden' ? after : undefined
  const before = Object.fromEntries(answers.map(({ key, answer }) => [fieldOf(key), answer]))
  const questions = withStanding(facts.questions, answers).map((question) => ({ ...question, required: false }))
  return (
    <Section id="antwoorden" title={t('change')}>
      <DeskForm action={deskPath.person(signUp.id, 'antwoorden')} after={mine}>
        <input type="hidden" name="form" value="antwoorden" />
        <QuestionFields
          facts={{ ...facts, questions }}
          fields={mine?.fields ?? before}
          errors={mine?.errors ?? []}
          locale="nl"
        />
        <Button className="justify-self-start">{t('change')}</Button>
      </DeskForm>
    </Section>
  )
}
