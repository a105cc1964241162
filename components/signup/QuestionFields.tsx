import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/form/SelectField'
import { TextAreaField } from '@/components/ui/form/TextAreaField'
import type { SeminarFacts } from '@/lib/domain/facts'
import type { Locale } from '@/lib/domain/locale'
import { LONGEST_ANSWER, type Question } from '@/lib/domain/seminar/questions'
import { fieldOf, optionsOf } from '@/lib/domain/sign-up/answers'

interface Props {
  facts: Pick<SeminarFacts, 'questions' | 'retentionDays'>
  /** What stands in the fields, by their names. */
  fields: Record<string, string>
  errors: readonly { field: string; message: string }[]
  locale: Locale
}

/** The questions of a seminar's own, at the form and on one's own page. Nothing where it asks nothing. */
export function QuestionFields({ facts: { questions = [], retentionDays }, fields, errors, locale }: Props) {
  const t = useTranslations('form')
  return questions.map((question) => {
    const name = fieldOf(question.key)
    const isShort = question.sensitive || question.retentionDays < retentionDays
    const field = {
      name,
      label: question.question[locale],
      optional: question.required ? undefined : t('optional'),
      hint: isShort ? t('answerKept', { days: question.retentionDays }) : undefined,
      error: errors.find((error) => error.field === name)?.message,
      defaultValue: fields[name] ?? '',
      autoComplete: 'off',
      'aria-required': question.required || undefined,
    }
    return question.kind === 'text' ? (
      <TextAreaField key={name} {...field} maxLength={LONGEST_ANSWER} />
    ) : (
      <SelectField key={name} {...field} options={[['', t('choose')], ...choices(question, locale)]} />
    )
  })
}

/** Sent in Dutch, shown in the visitor's language. */
const choices = (question: Question, locale: Locale) =>
  optionsOf(question).map((option): [string, string] => [option.nl, option[locale]])
