import { useTranslations } from 'next-intl'
import { langOf } from '@/components/ui/lang'
import { softText } from '@/components/ui/softly'
import { address, type Locale } from '@/lib/addresses'
import type { Article, Seminar } from '@/lib/editions/types'
import { dayMonths, list } from '@/lib/format'
import { content } from '@/lib/next/stamp'
import { comes } from '@/lib/seminars/code-state'
import { codeOf } from './code-of'
import { onStage } from './on-stage'
import { SeminarBlock } from './SeminarBlock'
import '@/components/article/front.css'

/** How many evenings are named below the next one. */
const AFTER = 3

/** On the front page: the next evening in the light, and those that go on or come after it in a line each. */
export function Evenings({ locale, articles }: { locale: Locale; articles: readonly Article[] }) {
  const t = useTranslations('seminar')
  const { seminars, now } = content()
  const { lit, begun, ahead } = onStage(seminars(locale), now)
  if (!lit) return null
  const others = [...begun, ...ahead.filter((seminar) => comes(seminar, now)).slice(0, AFTER)]
  return (
    <aside className="front-evening" aria-label={t('next')}>
      <SeminarBlock seminar={lit} locale={locale} code={codeOf(lit, articles)} />
      {others.length > 0 && (
        <ul className="evenings">
          {others.map((seminar) => (
            <Line key={seminar.slug} seminar={seminar} locale={locale} hasBegun={begun.includes(seminar)} />
          ))}
        </ul>
      )}
    </aside>
  )
}

function Line({ seminar, locale, hasBegun }: { seminar: Seminar; locale: Locale; hasBegun: boolean }) {
  const t = useTranslations('seminar')
  const names = content()
    .authorsOf(seminar)
    .map(({ name }) => name)
  return (
    <li>
      <b>{dayMonths(seminar)}</b>
      <span>
        <a className="quiet" href={address.seminar(locale, seminar.slug)}>
          <span lang={langOf(seminar)}>{softText(seminar.title, langOf(seminar) ?? locale)}</span>
          {names.length > 0 && `, ${t('with', { names: list(names, locale) })}`}
        </a>
        {hasBegun && `\u00a0· ${t('labelBegun')}`}
      </span>
    </li>
  )
}
