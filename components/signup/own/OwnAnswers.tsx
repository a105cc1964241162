import { useTranslations } from 'next-intl'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { Button } from '@/components/ui/form/Button'
import { langOfDutch } from '@/components/ui/words/lang'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import type { Question } from '@/lib/domain/seminar/questions'
import { fieldOf, optionsOf, withStanding } from '@/lib/domain/sign-up/answers'
import type { AnswerRow } from '@/lib/signups/answers/answers'
import type { Cancelling, OwnSignUp } from '@/lib/signups/own-sign-up'
import { QuestionFields } from '../QuestionFields'
import type { Typed } from './PassOn'

interface Props {
  own: OwnSignUp
  answers: readonly AnswerRow[]
  token: string
  cancelling: Cancelling
  /** Until when they can be changed, or could. */
  until: string
  typed?: Typed
  locale: Locale
}

/** What somebody answered to the seminar's own questions, to be changed for as long as they may cancel. Nothing where nothing was asked. */
export function OwnAnswers(props: Props) {
  const { own, answers, cancelling, until } = props
  const t = useTranslations('ownSignUp')
  const { questions = [] } = own.facts
  const changes = cancelling === 'possible' && questions.length > 0
  if (cancelling === 'already' || (!changes && answers.length === 0)) return null
  return (
    <section className="mt-12 max-w-[34rem]" id="ownAnswers">
      <FloorHeading>{t('answersTitle')}</FloorHeading>
      <Answered {...props} />
      {changes ? <Changing {...props} /> : cancelling === 'too_late' && <p className="mt-3">{t('answersFixed', { until })}</p>}
    </section>
  )
}

/** Each question of now with its answer, and then what was answered to questions that are gone. */
function Answered({ own, answers, locale }: Props) {
  const t = useTranslations('ownSignUp')
  const { questions = [] } = own.facts
  const gone = answers.filter(({ key }) => !questions.some((question) => question.key === key))
  return (
    <dl className="mt-3">
      {questions.map((question) => {
        const answer = answers.find(({ key }) => key === question.key)?.answer
        return (
          <div key={question.key} className="border-b border-edge py-2">
            <dt className="text-s-1 leading-snug text-soft">{question.question[locale]}</dt>
            <dd className="wrap-break-word">{answer === undefined ? t('noAnswer') : inWords(question, answer, locale)}</dd>
          </div>
        )
      })}
      {gone.map(({ key, question, answer }) => (
        <div key={key} className="border-b border-edge py-2" lang={langOfDutch(locale)}>
          <dt className="text-s-1 leading-snug text-soft">{question}</dt>
          <dd className="wrap-break-word">{answer}</dd>
        </div>
      ))}
    </dl>
  )
}

const inWords = (question: Question, answer: string, locale: Locale): string =>
  optionsOf(question).find((option) => option.nl === answer)?.[locale] ?? answer

function Changing({ own, answers, token, typed, locale }: Props) {
  const t = useTranslations('ownSignUp')
  const { facts } = own
  const questions = withStanding(facts.questions, answers)
  const mine = typed?.form === 'ownAnswers' ? typed : undefined
  const misses = questions.some(({ key, required }) => required && !answers.some((answer) => answer.key === key))
  const before = Object.fromEntries(answers.map(({ key, answer }) => [fieldOf(key), answer]))
  return (
    <>
      {misses && <p className="mt-3">{t('answersTodo')}</p>}
      <details className="mt-4" open={mine !== undefined || misses}>
        <summary className="link">{t(answers.length > 0 ? 'changeAnswers' : 'giveAnswers')}</summary>
        <form className="mt-4 grid gap-5" method="post" action={address.answers(locale, token)} noValidate>
          <QuestionFields
            facts={{ ...facts, questions }}
            fields={mine?.fields ?? before}
            errors={mine?.errors ?? []}
            locale={locale}
          />
          <p>
            <Button>{t('saveAnswers')}</Button>
          </p>
        </form>
      </details>
    </>
  )
}
