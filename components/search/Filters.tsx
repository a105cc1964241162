import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TopicTitle } from '@/components/ui/TopicTitle'
import { content } from '@/lib/next/content'
import { addressOf } from '@/lib/search/addresses'
import type { Answer, Question } from '@/lib/search/search'

interface Props {
  question: Question
  answer: Answer
}
interface Tab {
  href: string
  title: ReactNode
  count: number
  here: boolean
}

/** Links to the same question about a topic, a kind or a year; each says how much there is. */
export function Filters({ question, answer }: Props) {
  const t = useTranslations('search')
  const { topic, kind, year } = question
  return (
    <>
      <Tabs className="mt-4" label={t('narrow')}>
        {[all(question, answer, t('all')), ...topics(question, answer), ...kinds(question, answer, t)].map((tab) => (
          <TabLink key={tab.href} {...tab} />
        ))}
      </Tabs>
      {(answer.years.length > 1 || year) && (
        <details className="mt-3 text-note leading-snug print:hidden" open={Boolean(year)}>
          <summary className="w-fit cursor-pointer py-0.5">{t('year')}</summary>
          <Tabs className="mt-2" label={t('year')}>
            <TabLink href={addressOf({ ...base(question), topic, kind })} title={t('allYears')} here={!year} />
            {withChosen(answer.years, year).map(([name, count]) => (
              <TabLink
                key={name}
                href={addressOf({ ...base(question), topic, kind, year: name })}
                title={name}
                count={count}
                here={name === year}
              />
            ))}
          </Tabs>
        </details>
      )}
    </>
  )
}

/** Another filter begins at the first page. */
const base = ({ locale, text }: Question): Question => ({ locale, text })

const all = (question: Question, { kinds }: Answer, title: string): Tab => ({
  href: addressOf({ ...base(question), year: question.year }),
  title,
  count: [...kinds.values()].reduce((sum, count) => sum + count, 0),
  here: !question.topic && !question.kind,
})

function topics(question: Question, answer: Answer): Tab[] {
  const { locale, year } = question
  return content()
    .topics(locale)
    .map((topic) => ({
      href: addressOf({ ...base(question), topic: topic.slug, year }),
      title: <TopicTitle topic={topic} locale={locale} />,
      count: answer.topics.get(topic.slug) ?? 0,
      here: topic.slug === question.topic,
    }))
    .filter(({ count, here }) => count > 0 || here)
}

/** Articles are counted by their topics. */
function kinds(question: Question, answer: Answer, t: ReturnType<typeof useTranslations<'search'>>): Tab[] {
  return (['seminar', 'author', 'page'] as const)
    .map((kind) => ({
      href: addressOf({ ...base(question), kind, year: question.year }),
      title: t(`kinds.${kind}`),
      count: answer.kinds.get(kind) ?? 0,
      here: kind === question.kind,
    }))
    .filter(({ count, here }) => count > 0 || here)
}

/** The year that was asked for stands among them, also when nothing is of it. */
const withChosen = (years: Answer['years'], year: string | undefined): Answer['years'] =>
  !year || years.some(([name]) => name === year)
    ? years
    : [...years, [year, 0] as [string, number]].sort(([a], [b]) => Number(b) - Number(a))

const Tabs = ({ className, label, children }: { className: string; label: string; children: ReactNode }) => (
  <nav className={`flex flex-wrap gap-x-5 gap-y-1.5 text-note leading-snug print:hidden ${className}`} aria-label={label}>
    {children}
  </nav>
)

function TabLink({ href, title, count, here }: Omit<Tab, 'count'> & { count?: number }) {
  return (
    <a
      className="border-b-4 border-transparent current:border-current current:font-bold forced-colors:not-current:border-[Canvas]"
      href={href}
      aria-current={here ? 'true' : undefined}
    >
      {title}
      {count !== undefined && ` ${count}`}
    </a>
  )
}
