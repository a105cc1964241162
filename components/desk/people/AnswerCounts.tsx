import { useTranslations } from 'next-intl'
import type { AnswerCount } from '@/lib/desk/people/answers'
import { number } from '@/lib/language/format'
import { Section } from '../Section'

/** What who has a seat answered, counted and without names: for the kitchen. Nothing where nothing was answered. */
export function AnswerCounts({ counts }: { counts: readonly AnswerCount[] }) {
  const t = useTranslations('beheer.people.answers')
  if (counts.length === 0) return null
  return (
    <Section id="antwoorden" title={t('title')}>
      <p className="mt-3 text-soft">{t('lead')}</p>
      <div className="mt-4 grid gap-x-gutter gap-y-6 desk:grid-cols-2">
        {counts.map((one) => (
          <section key={`${one.key} ${one.question}`}>
            <h3 className="font-label leading-snug">{one.question}</h3>
            {one.kind === 'text' ? <InWords {...one} /> : <Counted {...one} />}
          </section>
        ))}
      </div>
    </Section>
  )
}

const Counted = ({ answers }: AnswerCount) => (
  <ul className="mt-1.5">
    {answers.map(({ answer, count }) => (
      <li key={answer} className="flex justify-between gap-4 border-b border-edge py-1">
        <span className="wrap-anywhere">{answer}</span> <b className="tabular-nums">{number(count, 'nl')}</b>
      </li>
    ))}
  </ul>
)

function InWords({ answers }: AnswerCount) {
  const t = useTranslations('beheer.people.answers')
  return (
    <details className="mt-1.5">
      <summary className="link">{t('inWords', { count: answers.reduce((sum, { count }) => sum + count, 0) })}</summary>
      <ul className="mt-2">
        {answers.map(({ answer, count }) => (
          <li key={answer} className="border-b border-edge py-1 wrap-anywhere">
            {answer} {count > 1 && <b>×{number(count, 'nl')}</b>}
          </li>
        ))}
      </ul>
    </details>
  )
}
